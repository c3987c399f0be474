package import AlertService
import Alerting
import Foundation
import Notifications
package import Reporting
import Statistics
package import TicketStore
package import Tickets

/// How alerts are shown.
package struct AlertView {
    package let language: Language

    package init(language: Language) {
        self.language = language
    }

    package func report(_ report: AlertReport, _ format: OutputFormat) -> String {
        guard format == .text else {
            return JSON.object([
                ("day", .string("\(report.day)")), ("run", .integer(report.run)),
                ("firing", .integer(report.open.count { $0.isFiring })), ("alerts", .array(report.open.map(json))),
                ("ended", .array(report.ended.map(json))), ("messages", .array(report.messages.map { .string($0.text) })),
                ("data", .array(report.defects.map { .string($0.words.english) })),
                ("has_unannounced_days", .boolean(report.hasUnannouncedDays)),
                ("series", .array(report.standings.sorted { $0.key < $1.key }.map(json))),
            ]).text
        }
        var lines = ["Judged: \(report.day), as known after run \(report.run)."]
        if report.hasUnannouncedDays {
            lines.append("The holidays of some days are not announced; these are not judged. `hotline calendar check`")
        }
        lines += report.ended.map { "ended: \(name($0)), \($0.state)" }
        return (lines + [list(report.open, .text)]).joined(separator: "\n")
    }

    package func list(_ alerts: [StoredAlert], _ format: OutputFormat) -> String {
        guard format == .text else { return JSON.array(alerts.map(json)).text }
        guard !alerts.isEmpty else { return "No alerts." }
        return alerts.map { alert in
            var head = "\(alert.number.map(String.init) ?? "-")  \(alert.state) since \(alert.since)"
            if alert.isHeldBack { head += ", held back while the whole office is slow" }
            if alert.isLow { head += ", low for a long time" }
            if let by = alert.acknowledged { head += ", acknowledged by \(by.name) on \(by.day): \(by.note)" }
            return "\(head)\n   \(sentence(alert))"
        }.joined(separator: "\n")
    }

    package func story(_ story: AlertStory, _ format: OutputFormat, zone: ReportingZone) -> String {
        guard format == .text else {
            var members = members(story.alert)
            members.append(("events", .array(story.events.map { json($0, zone) })))
            members += story.detail.map(AlertDetailView.json) ?? []
            return JSON.object(members).text
        }
        var blocks = [list([story.alert], .text)]
        blocks += story.detail.map { AlertDetailView.text($0) } ?? []
        blocks.append(TextTable.aligned([["day", "event", "run", "by", "note"]] + story.events.map {
            ["\($0.day)", $0.kind, "\($0.run)", $0.name ?? "", $0.note ?? ""]
        }, rightFrom: .max))
        return blocks.joined(separator: "\n\n")
    }

    package func backtest(_ report: BacktestReport, _ format: OutputFormat) -> String {
        let backtest = report.backtest, days = backtest.days
        guard format == .text else {
            return JSON.object([
                ("from", .string("\(days.lowerBound)")), ("until", .string("\(days.upperBound)")),
                ("messages_a_month", .number(backtest.messagesAMonth)), ("alarms_a_month", .number(backtest.alarmsAMonth)),
                ("exceeds_budget", .boolean(backtest.exceeds())),
                ("alerts", .array(backtest.episodes.map { episode in
                    .object([("rule", .string(episode.key.rule)), ("level", .string(episode.key.series.level.rawValue)),
                             ("series", .string(episode.key.series.name)), ("fired_on", .string("\(episode.firedOn)")),
                             ("onset", .string("\(episode.onset)")), ("ended_on", episode.endedOn.map { .string("\($0)") } ?? .null),
                             ("days_open", .integer(backtest.daysOpen(episode)))])
                })),
                ("series", .array(report.standings.sorted { $0.key < $1.key }.map(json))),
            ]).text
        }
        let fired = [["fired on", "rule", "unit", "slow since", "days"]] + backtest.episodes.map { episode in
            ["\(episode.firedOn)", episode.key.rule, episode.key.series.label, "\(episode.onset)", "\(backtest.daysOpen(episode))"]
        }
        let noticing = report.standings.sorted { $0.key < $1.key }.compactMap { series, standing in
            standing.daysToNoticeHalving.map { days in
                [series.label, language == .chinese ? "可在约 \(days) 天内发现腰斩" : "a halved pace shows in about \(days) days"]
            }
        }
        return [
            backtest.episodes.isEmpty ? "Nothing would have fired." : TextTable.aligned(fired, rightFrom: 4),
            TextTable.aligned(noticing, rightFrom: .max),
            String(format: "%.1f messages a month, %.1f of them alarms", backtest.messagesAMonth, backtest.alarmsAMonth)
                + (backtest.exceeds() ? "; more than four alarms a month are not read." : "."),
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    package func outbox(_ deliveries: [StoredDelivery], _ format: OutputFormat, zone: ReportingZone) -> String {
        guard format == .text else {
            return JSON.array(deliveries.map { delivery in
                .object([("key", .string(delivery.key)), ("channel", .string(delivery.channel)),
                         ("state", .string(delivery.state.rawValue)),
                         ("moment", .string(zone.iso8601(delivery.moment))), ("attempts", .integer(delivery.attempts)),
                         ("remark", delivery.remark.map(JSON.string) ?? .null)])
            }).text
        }
        guard !deliveries.isEmpty else { return "Nothing waits, and nothing was given up." }
        return TextTable.aligned([["message", "channel", "state", "next try or end", "tries", "remark"]] + deliveries.map {
            [$0.key, $0.channel, $0.state.rawValue, zone.wallClock($0.moment), "\($0.attempts)", $0.remark ?? ""]
        }, rightFrom: .max)
    }

    private func sentence(_ alert: StoredAlert) -> String { language == .chinese ? alert.chinese : alert.english }

    private func name(_ alert: StoredAlert) -> String {
        alert.key.unit.name.isEmpty ? alert.key.unit.level : "\(alert.key.unit.level)=\(alert.key.unit.name)"
    }

    private func json(_ alert: StoredAlert) -> JSON { .object(members(alert)) }

    private func members(_ alert: StoredAlert) -> [(String, JSON)] {
        [
            ("number", alert.number.map(JSON.integer) ?? .null), ("rule", .string(alert.key.rule)),
            ("level", .string(alert.key.unit.level)),
            ("series", .string(alert.key.unit.name)), ("state", .string(alert.state)), ("since", .string("\(alert.since)")),
            ("onset", .string("\(alert.onset)")), ("group_level", .string(alert.group.level)), ("group_series", .string(alert.group.name)),
            ("held_back", .boolean(alert.isHeldBack)), ("low", .boolean(alert.isLow)),
            ("acknowledged_by", alert.acknowledged.map { .string($0.name) } ?? .null),
            ("acknowledged_note", alert.acknowledged.map { .string($0.note) } ?? .null),
            ("notified_on", alert.notifiedOn.map { .string("\($0)") } ?? .null), ("judged_on", .string("\(alert.judgedOn)")),
            ("sentence", .object([("zh", .string(alert.chinese)), ("en", .string(alert.english))])),
        ]
    }

    private func json(_ event: StoredAlertEvent, _ zone: ReportingZone) -> JSON {
        .object([("day", .string("\(event.day)")), ("kind", .string(event.kind)), ("run", .integer(event.run)),
                 ("by", event.name.map(JSON.string) ?? .null), ("note", event.note.map(JSON.string) ?? .null),
                 ("recorded_at", event.recordedAt.map { .string(zone.iso8601($0)) } ?? .null),
                 ("numbers", .object(event.numbers.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))])
    }

    private func json(_ series: Series, _ standing: PaceStanding) -> JSON {
        .object([("level", .string(series.level.rawValue)), ("series", .string(series.name)), ("state", .string(standing.state.rawValue)),
                 ("expected_a_year", .number(standing.expectedAYear)),
                 ("days_to_notice_halving", standing.daysToNoticeHalving.map(JSON.integer) ?? .null)])
    }
}

extension Series {
    /// `department=城管局`, or `office`.
    fileprivate var label: String { self == .office ? level.rawValue : "\(level.rawValue)=\(name)" }
}
