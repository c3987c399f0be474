extension Chart {
    /// Width of every chart's view box: text of 12 units is then 12 pixels in a column of that width.
    package static var width: Double { 760 }

    /// The picture as an `svg` element, the same bytes for the same values.
    /// - Parameter id: begins the ids inside; different for each chart of a page.
    package func svg(id: String, style: ChartStyle) -> String {
        var canvas = Canvas(id: id)
        draw(on: &canvas)
        let (width, height) = (Self.width.coordinate, height.coordinate)
        let frame = [("xmlns", "http://www.w3.org/2000/svg"), ("class", "chart"), ("role", "img"),
                     ("aria-labelledby", "\(id)-title \(id)-description"), ("viewBox", "0 0 \(width) \(height)"),
                     ("width", width), ("height", height), ("font-size", Canvas.fontSize.coordinate),
                     ("font-family", "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif")]
        var writer = MarkupWriter()
        writer.element("svg", frame) { svg in
            svg.element("title", [("id", "\(id)-title")], text: caption.title)
            svg.element("desc", [("id", "\(id)-description")], text: caption.description)
            if style == .standalone {
                svg.element("style") { $0.append(markup: ChartStyle.colours + ChartStyle.rules) }
                svg.empty("rect", [("width", width), ("height", height), ("fill", Ink.paper.light), ("class", "fill-paper")])
            }
            svg.append(markup: canvas.definitions)
            svg.append(markup: canvas.marks.markup)
        }
        return writer.markup
    }
}
