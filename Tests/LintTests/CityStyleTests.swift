import Lint
import Testing

/// Texts of many styles, right ones and ones with one defect each, from figures that a seed makes.
@Suite struct CityStyleTests {
    static let cases = CityStyles.all.indices.flatMap { style in (1...4).map { (style, UInt64($0 * 100 + style)) } }

    @Test(arguments: cases)
    func `a text that is right is not accused`(style: Int, seed: UInt64) {
        let text = CityStyles.all[style].style(Office(seed: seed)).right
        let wrong = Lint.check(Document(text: text)).contradictions
        #expect(wrong.isEmpty, "\(CityStyles.all[style].name): \(wrong.map(\.message.chinese)) in \(text)")
    }

    @Test(arguments: cases)
    func `a planted defect is found`(style: Int, seed: UInt64) {
        for text in CityStyles.all[style].style(Office(seed: seed)).defects {
            #expect(!Lint.check(Document(text: text)).contradictions.isEmpty, "\(CityStyles.all[style].name): \(text)")
        }
    }

    private static let paragraphs = ((try? Fixture.text("right-paragraphs.txt")) ?? "").split(separator: "\n").map(String.init)

    @Test func `there are thirty paragraphs`() { #expect(Self.paragraphs.count == 30) }

    @Test(arguments: paragraphs)
    func `a paragraph of any wording that is right is not accused`(paragraph: String) {
        let wrong = Lint.check(Document(text: paragraph)).contradictions
        #expect(wrong.isEmpty, "\(wrong.map(\.message.chinese))")
    }
}
