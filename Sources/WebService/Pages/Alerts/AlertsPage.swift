import Access
import AlertService
import Alerting
import Reporting
import TicketStore
import Tickets
import Views

/// Alerts that are open and those that have ended, and what is watched.
struct AlertsPage {
    private let alerts: [StoredAlert]
    private let standings: [Series: PaceStanding]

    init(of visit: Visit) async throws {
        let service = visit.alerts
        alerts = try await service.alerts(endedToo: true)
        standings = try await service.standings(at: visit.now) ?? [:]
    }

    func content(_ visit: Visit) throws -> PageContent {
        let open = alerts.filter(\.isOpen), ended = alerts.filter { !$0.isOpen }
        var markup = try list(visit.say("未结束的预警", "Open alerts"), open,
                              empty: visit.say("没有预警：办结没有变慢。", "No alerts: closing has not slowed down."), visit).markup(visit)
        markup += try watched(visit).markup(visit)
        if !ended.isEmpty { markup += try list(visit.say("已结束的预警", "Alerts that have ended"), ended, empty: "", visit).markup(visit) }
        if visit.reader.may(.acknowledgeAlerts) { markup += try AlertActs.silenceForm(visit).markup(visit) }
        markup += try AlertActs.backtestForm(visit).markup(visit)
        return PageContent(area: .alerts, title: visit.say("预警", "Alerts"), markup: markup)
    }

    private func list(_ caption: String, _ alerts: [StoredAlert], empty: String, _ visit: Visit) -> ListTable {
        let view = AlertView(language: visit.language)
        let columns = [(visit.say("编号", "Number"), true), (visit.say("状态", "State"), false), (visit.say("起始", "Since"), false),
                       (visit.say("说明", "What"), false), (visit.say("认领", "Acknowledged"), false)]
        return ListTable(caption, columns: columns, empty: empty, rows: alerts.map { alert in
            let page = alert.number.map { visit.link(Address("alerts", "\($0)")) }
            return [(alert.number.map(String.init) ?? "—", page), (view.state(alert), nil), ("\(alert.since)", nil),
                    (visit.language.say(alert.chinese, alert.english), page),
                    (alert.acknowledged.map { "\($0.name) \($0.day)" } ?? "", nil)]
        })
    }

    private func watched(_ visit: Visit) -> ListTable {
        let columns = [(visit.say("对象", "Series"), false), (visit.say("状态", "State"), false),
                       (visit.say("灵敏程度", "How soon it shows"), false)]
        return ListTable(visit.say("监测对象", "What is watched"), columns: columns,
                         empty: visit.say("数据还不够判断。", "Not enough data to judge yet."),
                         rows: standings.sorted { $0.key < $1.key }.map { series, standing in
                             [(visit.language.name(series), nil), (visit.language.say(standing.state.words), nil),
                              (standing.daysToNoticeHalving.map { visit.language.say(.halvingNoticed(days: $0)) } ?? "—", nil)]
                         })
    }
}
