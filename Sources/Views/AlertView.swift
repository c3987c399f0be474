package import AlertService
package import Alerting
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
        var lines = [language.say("判断日 \(report.day)，依据第 \(report.run) 次数据变更。",
                                  "Judged: \(report.day), as known after run \(report.run).")]
        if report.hasUnannouncedDays {
            lines.append(language.say("部分日期的放假安排尚未公布，这些日期不作判断。`hotline calendar check`",
                                      "The holidays of some days are not announced; these are not judged. `hotline calendar check`"))
        }
        lines += report.ended.map { language.say("已结束：\(name($0))，\(state($0))", "ended: \(name($0)), \(state($0))") }
        return (lines + [list(report.open, .text)]).joined(separator: "\n")
    }

    package func list(_ alerts: [StoredAlert], _ format: OutputFormat) -> String {
        guard format == .text else { return JSON.array(alerts.map(json)).text }
        guard !alerts.isEmpty else { return language.say("没有预警。", "No alerts.") }
        return alerts.map { alert in
            let since = language.say("\(state(alert))，自 \(alert.since)", "\(state(alert)) since \(alert.since)")
            var head = "\(alert.number.map(String.init) ?? "-")  \(since)"
            if alert.isHeldBack { head += language.say("，普遍变慢期间暂不通知", ", held back while the whole office is slow") }
            if alert.isLow { head += language.say("，长期偏低", ", low for a long time") }
            if let by = alert.acknowledged {
                head += language.say("，\(by.name) 于 \(by.day) 认领：\(by.note)", ", acknowledged by \(by.name) on \(by.day): \(by.note)")
            }
            return "\(head)\n   \(language.say(alert.chinese, alert.english))"
        }.joined(separator: "\n")
    }

    /// Every series that is watched, and how soon its data can show that its pace has halved.
    package func standings(_ standings: [Series: PaceStanding], _ format: OutputFormat) -> String {
        let sorted = standings.sorted { $0.key < $1.key }
        guard format == .text else { return JSON.array(sorted.map(json)).text }
        return TextTable.aligned(sorted.map { series, standing in
            [language.name(series), language.say(standing.state.words),
             standing.daysToNoticeHalving.map { language.say(.halvingNoticed(days: $0)) } ?? ""]
        }, rightFrom: .max)
    }

    package func story(_ story: AlertStory, _ format: OutputFormat, zone: ReportingZone) -> String {
        guard format == .text else {
            var members = members(story.alert)
            members.append(("events", .array(story.events.map { json($0, zone) })))
            members += story.detail.map(AlertDetailView.json) ?? []
            return JSON.object(members).text
        }
        var blocks = [list([story.alert], .text)]
        blocks += story.detail.map(AlertDetailView(language: language).text) ?? []
        let heading = [language.say("日期", "day"), language.say("事件", "event"), language.say("数据变更", "run"),
                       language.say("经手人", "by"), language.say("说明", "note")]
        blocks.append(TextTable.aligned([heading] + story.events.map { event in
            ["\(event.day)", word(for: event), "\(event.run)", event.name ?? "", event.note ?? ""]
        }, rightFrom: .max))
        return blocks.joined(separator: "\n\n")
    }

    package func backtest(_ report: BacktestReport, _ format: OutputFormat) -> String {
        let backtest = report.backtest, days = backtest.days
        guard format == .text else {
            return JSON.object([
                ("from", .string("\(days.lowerBound)")), ("until", .string("\(days.upperBound)")),
                ("messages_a_month", .number(backtest.messagesAMonth)), ("alarms_a_month", .number(backtest.alarmsAMonth)),
                ("rules", .array(backtest.alarmsAMonthByRule.sorted { $0.key < $1.key }.map { rule, alarms in
                    .object([("rule", .string(rule)), ("alarms_a_month", .number(alarms)),
                             ("exceeds_budget", .boolean(backtest.noisyRules().contains(rule)))])
                })),
                ("alerts", .array(backtest.episodes.map { episode in
                    .object([("rule", .string(episode.key.rule)), ("level", .string(episode.key.series.level.rawValue)),
                             ("series", .string(episode.key.series.name)), ("fired_on", .string("\(episode.firedOn)")),
                             ("onset", .string("\(episode.onset)")), ("ended_on", episode.endedOn.map { .string("\($0)") } ?? .null),
                             ("days_open", .integer(backtest.daysOpen(episode)))])
                })),
                ("series", .array(report.standings.sorted { $0.key < $1.key }.map(json))),
            ]).text
        }
        let heading = [language.say("预警日", "fired on"), language.say("规则", "rule"), language.say("单位", "unit"),
                       language.say("起始日", "slow since"), language.say("天数", "days")]
        let fired = [heading] + backtest.episodes.map { episode in
            ["\(episode.firedOn)", episode.key.rule, language.name(episode.key.series), "\(episode.onset)", "\(backtest.daysOpen(episode))"]
        }
        let (messages, alarms) = (monthly(backtest.messagesAMonth), monthly(backtest.alarmsAMonth))
        return [
            backtest.episodes.isEmpty ? language.say("没有任何预警。", "Nothing would have fired.") : TextTable.aligned(fired, rightFrom: 4),
            standings(report.standings, .text),
            language.say("每月约 \(messages) 条消息，其中 \(alarms) 条新预警。", "\(messages) messages a month, \(alarms) of them alarms."),
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// Why a back-test refuses rules.
    package func refusal(_ backtest: Backtest) -> (message: String, hint: String)? {
        let noisy = backtest.noisyRules().map { "\($0) (\(monthly(backtest.alarmsAMonthByRule[$0] ?? 0)))" }
        guard !noisy.isEmpty else { return nil }
        return ("More than \(monthly(Backtest.defaultBudget)) alarms a month are not read: \(noisy.joined(separator: ", ")).",
                "Lower its sensitivity, set its limits lower or watch fewer levels; --force takes it all the same.")
    }

    private func monthly(_ count: Double) -> String { String(format: "%.1f", count) }

    package func outbox(_ deliveries: [StoredDelivery], _ format: OutputFormat, zone: ReportingZone) -> String {
        guard format == .text else {
            return JSON.array(deliveries.map { delivery in
                .object([("key", .string(delivery.key)), ("channel", .string(delivery.channel)),
                         ("state", .string(delivery.state.rawValue)),
                         ("moment", .string(zone.iso8601(delivery.moment))), ("attempts", .integer(delivery.attempts)),
                         ("remark", delivery.remark.map(JSON.string) ?? .null)])
            }).text
        }
        guard !deliveries.isEmpty else {
            return language.say("没有待发消息，也没有放弃的消息。", "Nothing waits, and nothing was given up.")
        }
        let heading = [language.say("消息", "message"), language.say("渠道", "channel"), language.say("状态", "state"),
                       language.say("下次或最后时间", "next try or end"), language.say("次数", "tries"), language.say("说明", "remark")]
        return TextTable.aligned([heading] + deliveries.map {
            [$0.key, $0.channel, $0.state.rawValue, zone.wallClock($0.moment), "\($0.attempts)", $0.remark ?? ""]
        }, rightFrom: .max)
    }

    package func word(for event: StoredAlertEvent) -> String {
        AlertEvent.Kind(rawValue: event.kind).map { language.say($0.words) } ?? event.kind
    }

    package func state(_ alert: StoredAlert) -> String { Alert.State(rawValue: alert.state).map { language.say($0.words) } ?? alert.state }

    private func name(_ alert: StoredAlert) -> String {
        Level(rawValue: alert.key.unit.level).map { language.name(Series($0, alert.key.unit.name)) } ?? alert.key.unit.name
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
