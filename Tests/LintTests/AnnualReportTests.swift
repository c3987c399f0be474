import Foundation
import Lint
import TestSupport
import Testing
import Tickets

/// The sentence of the annual report with which all this began, and the report around it.
@Suite struct AnnualReportTests {
    static let sentence = """
        2020 年，我镇通过 12345 政府服务热线，积极协调、解决市民反映的诉求，全年共受理信件 3130 宗，其中咨询类 99 宗、投诉类 2673 宗、建议类 88 宗、表扬类 11 宗、\
        举报类 196 宗、求助类 63 宗，办结 3056 宗，办结率为 100%。
        """

    @Test func `the categories add up, 100 % is not closed of received, and what would make it true is named`() throws {
        let verdicts = Lint.check(Document(text: Self.sentence))
        let parts = try #require(verdicts.confirmations.first)
        #expect(parts.kind == .parts && parts.expected == "3130")
        #expect(verdicts.contradictions.count == 1)
        let rate = try #require(verdicts.contradictions.first)
        #expect(rate.kind == .hundred && rate.printed == "100%" && rate.expected == "97.64%" && rate.rate == .closedOfDue)
        for words in ["3056/3130 = 97.64%", "不是办结/受理", "74未办结", "应办结", "不含表扬和求助（11 + 63 = 74）"] {
            #expect(rate.message.chinese.contains(words), "\(words)")
        }
        for words in ["3056/3130 = 97.64%", "not closed/received", "74 are open", "closed/due", "11 + 63 = 74"] {
            #expect(rate.message.english.contains(words), "\(words)")
        }
    }

    @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
    func `of the whole report the row that is wrong as printed is found, and nothing else is accused`() throws {
        let text = try String(contentsOfFile: SharedData.path("annual-report-2020.txt"), encoding: .utf8)
        let verdicts = Lint.check(Document(text: text))
        #expect(verdicts.contradictions.map(\.kind) == [.hundred, .total])
        let row = try #require(verdicts.contradictions.last)
        #expect(row.excerpt.contains("本机关不掌握相关政府信息") && row.printed == "0" && row.expected == "1")
        #expect(row.message.chinese.contains("总计列因此合计2，而（七）总计为3"))
        #expect(verdicts.confirmations.filter { $0.kind == .repetition }.map(\.printed) == ["5", "3"])
        #expect(verdicts.confirmations.contains { $0.excerpt.contains("复议后起诉：0 0 1 0 1") })
    }

    @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"), arguments: [
        ("收\n\n到 3 宗", "收\n\n到 4 宗"), ("规范性文件 5 份", "规范性文件 6 份"), ("\t3\t0\t0\t0\t0\t0\t3", "\t3\t0\t0\t0\t0\t0\t2"),
        ("\t0\t0\t1\t0\t1", "\t0\t0\t1\t0\t2"), ("二、上年结转政府信息公开申请数量\t\t0", "二、上年结转政府信息公开申请数量\t\t1"),
    ])
    func `a wrong digit in the report is found`(right: String, wrong: String) throws {
        let text = try String(contentsOfFile: SharedData.path("annual-report-2020.txt"), encoding: .utf8)
        let range = try #require(text.range(of: right))
        let before = Lint.check(Document(text: text)).contradictions.count
        let after = Lint.check(Document(text: text.replacingCharacters(in: range, with: wrong))).contradictions.count
        #expect(after > before)
    }
}
