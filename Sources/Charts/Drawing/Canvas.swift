/// Draws the marks that all charts are made of.
package struct Canvas {
    enum Anchor: String { case start, middle, end }

    /// Of every label; captions and values are of the same size, so that nothing shouts.
    static let fontSize = 12.0

    let id: String
    private(set) var marks = MarkupWriter()
    private var hatched: Set<Ink> = []

    init(id: String) {
        self.id = id
    }

    /// The patterns that the marks use; they belong before them.
    var definitions: String {
        var writer = MarkupWriter()
        let used = Ink.allCases.filter(hatched.contains)
        guard !used.isEmpty else { return "" }
        writer.element("defs") { defs in
            for ink in used {
                let frame = [("id", hatchName(ink)), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse")]
                defs.element("pattern", frame) { pattern in
                    pattern.empty("rect", [("width", "6"), ("height", "6"), ("fill", Ink.paper.light), ("class", "fill-paper")])
                    pattern.empty("path", [("d", "M0 6L6 0M-1 1L1 -1M5 7L7 5"), ("stroke", ink.light), ("stroke-width", "1.6"),
                                           ("class", "line-\(ink.rawValue)")])
                }
            }
        }
        return writer.markup
    }

    private func hatchName(_ ink: Ink) -> String { "\(id)-hatch-\(ink.rawValue)" }

    mutating func rectangle(_ corner: Point, width: Double, height: Double, _ look: Look, name: String? = nil) {
        let place = [("x", corner.x.coordinate), ("y", corner.y.coordinate)]
        let attributes = place + [("width", width.coordinate), ("height", height.coordinate)] + shading(look)
        mark("rect", attributes, name: name)
    }

    mutating func line(_ points: [Point], _ ink: Ink, width: Double = 1, dash: Dash = .none) {
        guard points.count > 1 else { return }
        let path = points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x.coordinate) \($1.y.coordinate)" }.joined()
        mark("path", [("d", path), ("fill", "none"), ("stroke", ink.light), ("stroke-width", width.coordinate),
                      ("stroke-linejoin", "round")] + dash.attributes + [("class", "line-\(ink.rawValue)")], name: nil)
    }

    /// - Parameter point: the end of the base line that the anchor names.
    mutating func text(_ text: String, at point: Point, _ anchor: Anchor = .start, _ ink: Ink = .text) {
        marks.element("text", [("x", point.x.coordinate), ("y", point.y.coordinate), ("text-anchor", anchor.rawValue),
                               ("fill", ink.light), ("class", "fill-\(ink.rawValue)")], text: text)
    }

    mutating func dot(_ shape: Shape, at point: Point, radius: Double = 3.5, _ ink: Ink, isHollow: Bool = false, name: String? = nil) {
        let inks = isHollow
            ? [("fill", Ink.paper.light), ("stroke", ink.light), ("stroke-width", "1.6"), ("class", "fill-paper line-\(ink.rawValue)")]
            : [("fill", ink.light), ("class", "fill-\(ink.rawValue)")]
        mark("path", [("d", shape.path(around: point, radius: radius))] + inks, name: name)
    }

    /// `name` is what a pointer shows and assistive technology may read.
    private mutating func mark(_ element: String, _ attributes: [(String, String)], name: String?) {
        guard let name else { return marks.empty(element, attributes) }
        marks.element(element, attributes) { $0.element("title", text: name) }
    }

    private mutating func shading(_ look: Look) -> [(String, String)] {
        func outline(_ ink: Ink, _ dash: Dash) -> [(String, String)] { [("stroke", ink.light), ("stroke-width", "1")] + dash.attributes }
        switch look {
        case .solid(let ink):
            return [("fill", ink.light), ("class", "fill-\(ink.rawValue)")]
        case .outlined(let ink, by: let line):
            return [("fill", ink.light)] + outline(line, .none) + [("class", "fill-\(ink.rawValue) line-\(line.rawValue)")]
        case .hatched(let ink):
            hatched.insert(ink)
            return [("fill", "url(#\(hatchName(ink)))")] + outline(ink, .none) + [("class", "line-\(ink.rawValue)")]
        case .unfinished(let ink):
            return [("fill", "none")] + outline(ink, .short) + [("class", "line-\(ink.rawValue)")]
        }
    }
}
