import Lint
import Testing

/// A document against an edition: any wrong digit at all is found.
@Suite struct EditionTests {
    @Test(arguments: OwnSummaryTests.summaries)
    func `a summary is its own edition`(name: String) throws {
        let document = Document(text: try Fixture.snapshot(name))
        #expect(Lint.compare(document, against: document.labelledFigures).contradictions.isEmpty)
    }

    @Test func `the text of a summary agrees with its Markdown where both print a figure`() throws {
        let edition = Document(text: try Fixture.snapshot("month-2020-05.markdown")).labelledFigures
        let verdicts = Lint.compare(Document(text: try Fixture.snapshot("month-2020-05.text")), against: edition)
        #expect(verdicts.contradictions.isEmpty, "\(verdicts.contradictions.map { "\($0.excerpt) \($0.printed)" })")
    }

    @Test(arguments: ["month-2020-05.text", "year-2020.zh.markdown"])
    func `any wrong digit at all is found beside the edition`(name: String) throws {
        let text = Array(try Fixture.snapshot(name))
        let edition = Document(text: String(text)).labelledFigures
        var tried = 0
        for index in text.indices.filter({ text[$0].isASCII && text[$0].isNumber }) {
            var changed = text
            changed[index] = Character(String(((text[index].wholeNumberValue ?? 0) + 1 + index % 9) % 10))
            tried += 1
            let verdicts = Lint.compare(Document(text: String(changed)), against: edition)
            #expect(!verdicts.contradictions.isEmpty, "\(String(text[max(0, index - 20)..<min(text.count, index + 10)]))")
        }
        #expect(tried > 800)
    }
}
