package import Alerting
import Foundation
package import Reporting
import Statistics

/// How the reasons behind an alert are shown.
package enum AlertDetailView {
    package static func text(_ detail: AlertDetail) -> [String] {
        var blocks = [detail.words.english]
        if !detail.contributions.isEmpty {
            blocks.append(TextTable.aligned([["who carries the shortfall", "expected", "closed", "part of it"]] + detail.contributions.map {
                ["\($0.unit.level.rawValue)=\($0.unit.name)", String(format: "%.1f", $0.counts.expected), "\($0.counts.observed)",
                 String(format: "%.0f%%", $0.share * 100)]
            }, rightFrom: 1))
        }
        if let split = detail.split {
            let head = String(format: "On time %d/%d, before %d/%d: %+.1f points, %+.1f of them by rate and %+.1f by mix.",
                              split.now.count, split.now.total, split.earlier.count, split.earlier.total, split.change * 100,
                              split.rateEffect * 100, split.mixEffect * 100)
            let parts = [["unit", "now", "before", "rate", "mix"]] + split.parts.map {
                [$0.name, "\($0.now.count)/\($0.now.total)", "\($0.earlier.count)/\($0.earlier.total)",
                 String(format: "%+.1f", $0.rateEffect * 100), String(format: "%+.1f", $0.mixEffect * 100)]
            }
            blocks.append("\(head)\n\(TextTable.aligned(parts, rightFrom: 1))")
        }
        if detail.overdueCount > 0 {
            blocks.append("Open and overdue: \(detail.overdueCount)\n"
                + TextTable.aligned(detail.overdue.map { [$0.number, "\($0.due)"] }, rightFrom: .max))
        }
        if let days = detail.daysToNoticeHalving { blocks.append("可在约 \(days) 天内发现腰斩: a halved pace shows in about \(days) days.") }
        return blocks
    }

    package static func json(_ detail: AlertDetail) -> [(String, JSON)] {
        [
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
