import Charts
import Reporting
import Statistics
import Tickets

/// A funnel plot with its tiers in words, for the template of the same name.
struct FunnelView {
    struct Tier {
        var label: String
        var units: [Unit]
    }

    struct Unit {
        var name: String
        var rate: String
        var href: String?
    }

    var title: String
    var id: String
    /// Markup of the chart; nil where there are too few units to compare.
    var picture: String?
    var tooFew: String
    var tiers: [Tier]

    init(_ funnel: Funnel, _ dimension: Tickets.Dimension, _ visit: Visit) {
        let language = visit.language
        title = "\(dimension.word(language)) · \(funnel.definition.label(language))"
        id = "funnel-\(dimension.rawValue)"
        tooFew = visit.say("可比较的单位不足三个。", "Fewer than three units to compare.")
        func name(_ key: String) -> String { dimension.label(of: key, language, withYear: true) }
        picture = funnel.chart(title, language, name: name)?.svg(id: id, style: .page)
        let order: [(FunnelLimits.Place, String)] = [
            (.below, visit.say("▼ 明显低于合并值", "▼ below the pooled rate by more than chance")),
            (.above, visit.say("▲ 明显高于合并值", "▲ above the pooled rate by more than chance")),
            (.within, visit.say("● 随机波动范围内", "● within what chance explains")),
            (.few, visit.say("○ 件数不足\(FunnelLimits.leastTotal)，不作比较",
                             "○ fewer than \(FunnelLimits.leastTotal) tickets, not compared")),
        ]
        tiers = order.compactMap { place, label in
            let units = funnel.units.filter { $0.place == place }.map { unit in
                Unit(name: name(unit.key), rate: "\(unit.rate.percent ?? "—")% (\(unit.rate.numerator)/\(unit.rate.denominator))",
                     href: dimension == .department && !unit.key.isEmpty ? visit.link(Address("departments", unit.key)) : nil)
            }
            return units.isEmpty ? nil : Tier(label: label, units: units)
        }
    }
}
