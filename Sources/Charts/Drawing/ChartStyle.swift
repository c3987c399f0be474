/// Where the colours of a chart come from.
package enum ChartStyle: Sendable {
    /// From the page's style sheet, which holds `ChartStyle.rules`.
    case page
    /// The chart is a file of its own and brings light and dark with it.
    case standalone
    /// Light only, for programs that know no style sheets.
    case plain

    /// Rules for every chart of a page.
    package static var rules: String {
        Ink.allCases.map { ink in
            ".chart .fill-\(ink.rawValue){fill:var(\(ink.variable))}.chart .line-\(ink.rawValue){stroke:var(\(ink.variable))}\n"
        }.joined()
    }

    /// The colours by name: light, and dark on a screen that asks for it. Paper is always light.
    package static var colours: String {
        block(":root", \.light) + "\n@media screen and (prefers-color-scheme:dark){" + block(":root", \.dark) + "}\n"
    }

    /// What a page adds whose reader can choose: `data-theme` on its root is `light` or `dark`, and wins over the screen's wish.
    package static var chosenColours: String {
        "@media screen{" + block(":root[data-theme=light]", \.light) + block(":root[data-theme=dark]", \.dark) + "}\n"
    }

    private static func block(_ selector: String, _ colour: (Ink) -> String) -> String {
        "\(selector){" + Ink.allCases.map { "\($0.variable):\(colour($0))" }.joined(separator: ";") + "}"
    }
}
