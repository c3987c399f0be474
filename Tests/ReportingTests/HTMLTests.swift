import Charts
import Foundation
import FoundationXML
@testable import Reporting
import Testing
import Tickets

@Suite struct HTMLTests {
    @Test(arguments: Language.allCases)
    func `the page is well-formed, says its language and needs nothing else`(language: Language) throws {
        let html = HTMLRenderer(language: language).render(try annualSummary())
        #expect(XMLParser(data: Data(html.utf8)).parse())
        #expect(html.contains("<html lang=\"\(language == .chinese ? "zh-CN" : "en")\">"))
        for element in ["<h1>", "<header>", "<main>", "<title>12345"] {
            #expect(html.components(separatedBy: element).count == 2, "\(element)")
        }
        for foreign in ["<script", "<link", "<img", "<iframe", "url(http", "@import", "src="] {
            #expect(!html.contains(foreign), "\(foreign)")
        }
        let ids = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        let references = html.matches(of: /aria-labelledby="([^"]+)"/).flatMap { $0.1.split(separator: " ").map(String.init) }
        #expect(Set(references).isSubset(of: Set(ids)))
    }

    @Test func `it holds every cell of the page, and a chart above its table`() throws {
        let summary = try annualSummary()
        let html = HTMLRenderer().render(summary)
        let page = SummaryPage(summary: summary, language: .chinese, breakdown: nil, rowLimit: nil).page
        for case .table(let table) in page.sections.flatMap(\.blocks) {
            for cell in table.rows.flatMap(\.cells) {
                #expect(html.contains(">\(cell.text)<") || html.contains(">\(cell.text) <"), "\(cell.text)")
                if let note = cell.note { #expect(html.contains("(\(note))</small>")) }
            }
        }
        #expect(html.components(separatedBy: "<svg").count == html.components(separatedBy: "<figcaption").count)
        #expect(html.components(separatedBy: "<svg").count > 6)
    }

    @Test func `a hostile name stays text`() throws {
        let hostile = "</td><script>alert('x')</script><img src=x onerror=\"y\">&"
        let summary = try summary(of: .month(5, of: 2020)) { window in
            PeriodFigures([ExampleTicket(month: window.months[0], department: hostile),
                           ExampleTicket(month: window.months[0], department: "\u{202E}\u{0}甲")])
        }
        let html = HTMLRenderer().render(summary)
        #expect(XMLParser(data: Data(html.utf8)).parse())
        #expect(!html.contains("<script") && !html.contains("<img"))
        #expect(html.contains("&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
        #expect(!html.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `what is unfinished or incomplete is said before any figure and marked where it stands`() throws {
        let summary = try summary(of: .year(2020), asOf: "2020-05-20", loadedDays: { $0.days.count - 3 }) { window in
            figures(received: 20, closed: 15, month: window.months.last ?? "")
        }
        let html = HTMLRenderer().render(summary)
        #expect(html.contains("本期未结束，数据截至2020年5月19日24时。</p>"))
        #expect(html.contains("数据不全：140天中已载入137天。</p>"))
        #expect(html.contains("<tr class=\"unfinished\"><th scope=\"row\" class=\"text\">5月（未结束）</th>"))
        #expect(html.contains("<title>5月（未结束） 办结 15 未结束</title>"))
    }

    @Test func `a month that the cut-off closes is not marked`() throws {
        let summary = try summary(of: .year(2020), asOf: "2020-06-01") { figures(received: 20, closed: 15, month: $0.months.last ?? "") }
        #expect(summary.window.isUnfinished && !summary.isUnfinished(month: "2020-05"))
    }

    @Test func `sections are numbered as Chinese documents are`() {
        #expect([1, 9, 10, 11, 20, 35].map { SectionNumber.text($0, .chinese) } == ["一、", "九、", "十、", "十一、", "二十、", "三十五、"])
    }
}

@Suite struct PlotTests {
    private func table(_ plot: Plot) -> PageTable {
        let rates = [(97, 100, 91_50, 98_90), (3, 3, 43_85, 100_00)]
        let rows = rates.enumerated().map { index, rate in
            PageTable.Row([PageTable.Cell(index + 1), PageTable.Cell(Ratio(numerator: rate.0, denominator: rate.1))]
                + [rate.2, rate.3].map { PageTable.Cell("", value: .percent(hundredths: $0)) })
        }
        return PageTable(columns: ["天", "率", "下限", "上限"].map { .init($0) }, rows: rows, plots: [plot])
    }

    @Test func `a rate with its interval becomes a dot with whiskers`() {
        let plot = Plot(.intervals, columns: [1, 2, 3], title: "区间")
        let svg = table(plot).chart(plot, .chinese).svg(id: "x", style: .plain)
        #expect(svg.contains("<title>1 97.00% 97/100</title>") && svg.contains(">3/3</text>"))
    }

    @Test func `shares over numbers become a curve of steps`() {
        let plot = Plot(.steps, columns: [2, 3], title: "曲线")
        let svg = table(plot).chart(plot, .english).svg(id: "x", style: .plain)
        #expect(svg.contains(">下限</text>") && svg.contains(">上限</text>"))
        #expect(svg.contains("lowest 2 ; ") || svg.contains("highest"))
    }

    @Test func `a picture of many units holds the first thirty, the table all`() throws {
        let summary = try summary(of: .month(5, of: 2020)) { window in
            PeriodFigures((100..<140).map { ExampleTicket(month: window.months[0], community: "村\($0)") })
        }
        let html = HTMLRenderer().render(summary)
        #expect(html.contains("（前30个）"))
        #expect(html.components(separatedBy: ">村139<").count == 2 && html.components(separatedBy: ">村129<").count == 3)
    }
}
