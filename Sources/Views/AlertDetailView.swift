package import Alerting
import Foundation
package import Reporting
import Statistics

/// How the reasons behind an alert are shown.
package struct AlertDetailView {
    package let language: Language

    package init(language: Language) {
        self.language = language
    }

    package func text(_ detail: AlertDetail) -> [String] {
        [language.say(detail.words), detail.driver.map(driver), contributions(detail), detail.split.map(onTime), overdue(detail),
         detail.daysToNoticeHalving.map { language.say(.halvingNoticed(days: $0)) + language.say("。", ".") }].compactMap(\.self)
    }

    private func driver(_ unit: Series) -> String {
        language.say("主要由 \(language.name(unit)) 引起，其余与平常无明显差别。",
                     "Driven by \(language.name(unit)); the rest is compatible with the usual pace.")
    }

    private func contributions(_ detail: AlertDetail) -> String? {
        guard !detail.contributions.isEmpty else { return nil }
        let heading = [language.say("缺口来自", "who carries the shortfall"), language.say("应办结", "expected"),
                       language.say("实际办结", "closed"), language.say("占缺口", "part of it")]
        return TextTable.aligned([heading] + detail.contributions.map { part in
            [language.name(part.unit), String(format: "%.1f", part.counts.expected), "\(part.counts.observed)",
             String(format: "%.0f%%", part.share * 100)]
        }, rightFrom: 1)
    }

    /// The change of the on-time share, by whose own share changed and by who had more of the tickets.
    private func onTime(_ split: RateSplit) -> String {
        func points(_ part: Double) -> String { String(format: "%+.1f", part * 100) }
        let (now, before) = ("\(split.now.count)/\(split.now.total)", "\(split.earlier.count)/\(split.earlier.total)")
        let (change, rate, mix) = (points(split.change), points(split.rateEffect), points(split.mixEffect))
        let head = language.say("按期办结 \(now)，此前 \(before)：变化 \(change) 个百分点，其中各单位自身 \(rate)、结构变化 \(mix)。",
                                "On time \(now), before \(before): \(change) points, \(rate) of them by rate and \(mix) by mix.")
        let heading = [language.say("单位", "unit"), language.say("现在", "now"), language.say("此前", "before"),
                       language.say("自身", "rate"), language.say("结构", "mix")]
        let parts = split.parts.map { part in
            [part.name, "\(part.now.count)/\(part.now.total)", "\(part.earlier.count)/\(part.earlier.total)", points(part.rateEffect),
             points(part.mixEffect)]
        }
        return "\(head)\n\(TextTable.aligned([heading] + parts, rightFrom: 1))"
    }

    private func overdue(_ detail: AlertDetail) -> String? {
        guard detail.overdueCount > 0 else { return nil }
        let head = language.say("超期未办结：\(detail.overdueCount)", "Open and overdue: \(detail.overdueCount)")
        return "\(head)\n\(TextTable.aligned(detail.overdue.map { [$0.number, "\($0.due)"] }, rightFrom: .max))"
    }
}

extension AlertDetailView {
    package static func json(_ detail: AlertDetail) -> [(String, JSON)] {
        [
            ("driver", detail.driver.map { .object([("level", .string($0.level.rawValue)), ("series", .string($0.name))]) } ?? .null),
            ("contributions", .array(detail.contributions.map { part in
                .object([("level", .string(part.unit.level.rawValue)), ("series", .string(part.unit.name)),
                         ("expected", .number(part.counts.expected)), ("closed", .integer(part.counts.observed)),
                         ("share", .number(part.share))])
            })),
            ("on_time", detail.split.map(json) ?? .null),
            ("overdue", .integer(detail.overdueCount)),
            ("overdue_tickets", .array(detail.overdue.map { .object([("number", .string($0.number)), ("due", .string("\($0.due)"))]) })),
            ("days_to_notice_halving", detail.daysToNoticeHalving.map(JSON.integer) ?? .null),
        ]
    }

    private static func json(_ split: RateSplit) -> JSON {
        .object([
            ("now", json(split.now)), ("before", json(split.earlier)), ("change", .number(split.change)),
            ("rate_effect", .number(split.rateEffect)), ("mix_effect", .number(split.mixEffect)),
            ("parts", .array(split.parts.map { part in
                .object([("unit", .string(part.name)), ("now", json(part.now)), ("before", json(part.earlier)),
                         ("rate_effect", .number(part.rateEffect)), ("mix_effect", .number(part.mixEffect))])
            })),
        ])
    }

    private static func json(_ share: Share) -> JSON {
        .object([("numerator", .integer(share.count)), ("denominator", .integer(share.total))])
    }
}
