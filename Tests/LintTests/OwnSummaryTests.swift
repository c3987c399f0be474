import Lint
import Testing

/// Our own summaries pass, and a wrong digit in any figure that follows from others is found.
@Suite struct OwnSummaryTests {
    static let summaries = [
        "month-2020-05.text", "month-2020-05.markdown", "year-2020.zh.text", "year-2020.zh.markdown", "year-2020.en.text",
            "year-2020.en.markdown",
        "month-2021-02.zh.text", "month-2021-02.zh.markdown", "month-2021-02.en.text", "month-2021-02.en.markdown",
        "week-2020W19.text", "week-2020W19.markdown",
        "missing.text", "missing.markdown",
    ]

    @Test(arguments: summaries)
    func `our own summary passes`(name: String) throws {
        let verdicts = Lint.check(Document(text: try Fixture.snapshot(name)))
        #expect(verdicts.contradictions.isEmpty, "\(verdicts.contradictions.map(\.message.english))")
        #expect(name.hasPrefix("missing") || verdicts.confirmations.count > 5)
    }

    /// Lines whose digits follow from nothing else in the summary: names, imports and times behind them, durations, the data's defects.
    private static let unbound = [
        "run-", "批次", "run 366", "Known at", "中位数", "分位", "平均：", "平均  ", "计入工单", "导入文件", "拒收行", "时间矛盾", "暂定期限", "推定办结", "状态与时间不符", "Median",
            "percentile", "Mean",
        "Tickets counted", "Imports", "Rejected rows", "Impossible times", "Provisional deadlines", "Inferred closings",
            "Status contradicts", "others  ", "其余 ",
    ]

    /// Digits that are words: the hotline's name, the hour that ends a day, the 100 % of a definition, names of places and months.
    private static func isWord(_ line: String, _ offset: Int) -> Bool {
        let characters = Array(line)
        func touches(_ word: String) -> Bool {
            let word = Array(word)
            return (0..<word.count).contains { shift in
                let start = offset - shift
                return start >= 0 && start + word.count <= characters.count && Array(characters[start..<(start + word.count)]) == word
            }
        }
        if ["12345", "24时", "可超过100%", "may pass 100%", "!A0", "[31m", "95%置信区间", "95% limits", "不足10件", "fewer than 10", "1—3个工作日",
            "4—7个工作日", "8个工作日及以上", "1–3 working days", "4–7 working days", "8 working days and more"].contains(where: touches) { return true }
        let label = line.drop { "| ".contains($0) }.prefix { !"| ".contains($0) }
        return label.last == "月" && label.dropLast().allSatisfy(\.isNumber) && offset < line.count - line.drop { "| ".contains($0) }.count
            + label.count
    }

    /// Every second digit of the month, of the others fewer.
    @Test(arguments: [("month-2020-05.text", 2), ("year-2020.en.text", 8), ("month-2021-02.zh.text", 4), ("week-2020W19.text", 4)])
    func `a wrong digit in any bound figure of our own summary is found`(name: String, step: Int) throws {
        let lines = try Fixture.snapshot(name).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var tried = 0
        for (index, line) in lines.enumerated() where !Self.unbound.contains(where: { line.contains($0) }) {
            for (offset, character) in line.enumerated() {
                guard character.isASCII, let digit = character.wholeNumberValue, !Self.isWord(line, offset),
                      (offset + index) % step == 0 else { continue }
                var characters = Array(line)
                characters[offset] = Character(String((digit + 1 + (offset + index) % 9) % 10))
                var changed = lines
                changed[index] = String(characters)
                tried += 1
                let verdicts = Lint.check(Document(text: changed.joined(separator: "\n")))
                #expect(!verdicts.contradictions.isEmpty, "\(line) -> \(changed[index])")
            }
        }
        #expect(tried > 150)
    }
}
