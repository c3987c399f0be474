import Access
import AlertService
import Alerting
import Reporting
import Statistics
import TicketStore
import Tickets
import Views

/// One alert: why it fires, how closings ran against what is usual, who carries the shortfall, and what people did about it.
struct AlertPage {
    private static let dayCount = 60

    private let story: AlertStory

    init(of visit: Visit) async throws {
        let number = try visit.number("number")
        story = try await visit.alerts.story(of: number, at: visit.now, pathDays: AlertPage.dayCount)
    }

    func content(_ visit: Visit) throws -> PageContent {
        let alert = story.alert
        var markup = visit.markup(sections(visit)) + (try events(visit).markup(visit))
        if alert.isOpen, visit.reader.may(.acknowledgeAlerts) { markup += try AlertActs.forms(alert, visit) }
        return PageContent(area: .alerts, title: visit.say("预警 \(alert.number ?? 0)", "Alert \(alert.number ?? 0)"), markup: markup)
    }

    private func sections(_ visit: Visit) -> [Page.Section] {
        let language = visit.language
        var sections = [Page.Section(role: .lead, blocks: [.paragraph(language.say(story.alert.chinese, story.alert.english))])]
        if !story.path.isEmpty { sections.append(Page.Section(title: visit.say("办结与平常之比", "Closings against the usual"),
                                                        blocks: [.table(pathTable(visit))])) }
        guard let detail = story.detail else { return sections }
        if !detail.contributions.isEmpty {
            sections.append(Page.Section(title: visit.say("缺口来自", "Who carries the shortfall"),
                                         blocks: [.table(contributions(detail, visit))]))
        }
        if let split = detail.split { sections.append(Page.Section(title: visit.say("按期办结为何变化", "Why the on-time share changed"),
                                                                   blocks: [.table(onTime(split, visit))])) }
        if detail.overdueCount > 0 {
            let columns = [PageTable.Column(visit.say("工单编号", "Number"), .leading), .init(visit.say("期限", "Due"), .leading)]
            let rows = detail.overdue.map { PageTable.Row([PageTable.Cell($0.number), PageTable.Cell("\($0.due)")]) }
            sections.append(Page.Section(title: visit.say("超期未办结（\(detail.overdueCount)）", "Open and overdue (\(detail.overdueCount))"),
                                         blocks: [.table(PageTable(columns: columns, rows: rows))]))
        }
        return sections
    }

    /// Day by day: what was expected and closed, and the evidence against its limit.
    private func pathTable(_ visit: Visit) -> PageTable {
        let columns = [PageTable.Column(visit.say("日期", "Day"), .leading), .init(visit.say("预计办结", "Expected")),
                       .init(visit.say("实际办结", "Closed")), .init(visit.say("证据", "Evidence")), .init(visit.say("界限", "Limit"))]
        let rows = story.path.map { day in
            PageTable.Row([PageTable.Cell("\(day.day)"), AlertPage.decimal(day.counts.expected), PageTable.Cell(day.counts.observed),
                           AlertPage.decimal(day.sum),
                           AlertPage.decimal(day.limit)])
        }
        let plot = Plot(.lines, columns: [3, 4], title: visit.say("证据与界限", "Evidence and its limit"))
        return PageTable(columns: columns, rows: rows, plots: [plot])
    }

    private func contributions(_ detail: AlertDetail, _ visit: Visit) -> PageTable {
        let columns = [PageTable.Column(visit.say("单位", "Unit"), .leading), .init(visit.say("应办结", "Expected")),
                       .init(visit.say("实际办结", "Closed")),
                       .init(visit.say("占缺口", "Part of it"))]
        return PageTable(columns: columns, rows: detail.contributions.map { part in
            PageTable.Row([PageTable.Cell(visit.language.name(part.unit)), AlertPage.decimal(part.counts.expected),
                           PageTable.Cell(part.counts.observed),
                           PageTable.Cell("\(Int((part.share * 100).rounded()))%")])
        })
    }

    private func onTime(_ split: RateSplit, _ visit: Visit) -> PageTable {
        let columns = [PageTable.Column(visit.say("单位", "Unit"), .leading), .init(visit.say("现在", "Now")), .init(visit.say("此前", "Before")),
                       .init(visit.say("自身（百分点）", "Rate, points")), .init(visit.say("结构（百分点）", "Mix, points"))]
        func points(_ value: Double) -> PageTable.Cell { AlertPage.decimal(value * 100) }
        let total = [PageTable.Cell(visit.say("合计", "Total")), PageTable.Cell("\(split.now.count)/\(split.now.total)"),
                     PageTable.Cell("\(split.earlier.count)/\(split.earlier.total)"), points(split.rateEffect), points(split.mixEffect)]
        return PageTable(columns: columns, rows: split.parts.map { part in
            PageTable.Row([PageTable.Cell(part.name), PageTable.Cell("\(part.now.count)/\(part.now.total)"),
                           PageTable.Cell("\(part.earlier.count)/\(part.earlier.total)"), points(part.rateEffect), points(part.mixEffect)])
        }, total: total)
    }

    private func events(_ visit: Visit) -> ListTable {
        let columns = [(visit.say("日期", "Day"), false), (visit.say("事件", "Event"), false), (visit.say("批次", "Run"), true),
                       (visit.say("人", "By"), false), (visit.say("备注", "Note"), false)]
        let view = AlertView(language: visit.language)
        return ListTable(visit.say("经过", "What happened"), columns: columns, empty: "—", rows: story.events.map { event in
            [("\(event.day)", nil), (view.word(for: event), nil), ("\(event.run)", nil), (event.name ?? "", nil), (event.note ?? "", nil)]
        })
    }

    /// To one decimal.
    private static func decimal(_ value: Double) -> PageTable.Cell {
        let tenths = Int((abs(value) * 10).rounded())
        return PageTable.Cell("\(value < 0 && tenths > 0 ? "−" : "")\(tenths / 10).\(tenths % 10)", value: .decimal(value))
    }
}
