import Charts

/// The styles of the official layout, under the names that pandoc gives to paragraphs and tables, and a few of our own.
enum OfficialStyles {
    /// A style of paragraphs. Sizes in half points, measures in twentieths of a point.
    private struct Paragraph {
        var id: String
        var name: String
        var base: String? = "Normal"
        var font: (eastAsian: String, latin: String)?
        var halfPoints: Int?
        var isBold = false
        var alignment: String?
        /// Of the first line, in characters.
        var indentCharacters = 0
        var line: (pitch: Int, rule: String)?
        var before = 0
        var after = 0
        var staysWithNext = false
        var outline: Int?
    }

    private static let latin = "Times New Roman"
    private static let fangSong = ("仿宋_GB2312", latin)
    private static let hei = ("黑体", latin)
    private static let kai = ("楷体_GB2312", latin)

    private static let paragraphs = [
        Paragraph(id: "Normal", name: "Normal", base: nil, font: fangSong, halfPoints: 32, line: (579, "exact")),
        Paragraph(id: "BodyText", name: "Body Text", alignment: "both", indentCharacters: 2),
        Paragraph(id: "FirstParagraph", name: "First Paragraph", base: "BodyText"),
        Paragraph(id: "Title", name: "Title", font: ("方正小标宋简体", latin), halfPoints: 44, alignment: "center", line: (640, "exact"),
                  after: 290),
        Paragraph(id: "Heading1", name: "heading 1", font: hei, indentCharacters: 2, before: 145, staysWithNext: true, outline: 0),
        Paragraph(id: "Heading2", name: "heading 2", font: kai, indentCharacters: 2, staysWithNext: true, outline: 1),
        Paragraph(id: "Dates", name: "Dates", font: kai, halfPoints: 28, alignment: "center", line: (480, "exact")),
        Paragraph(id: "Warning", name: "Warning", isBold: true, alignment: "center", before: 145),
        Paragraph(id: "TableCaption", name: "Table Caption", font: hei, halfPoints: 24, alignment: "center", line: (480, "exact"),
                  before: 145, staysWithNext: true),
        Paragraph(id: "FigureCaption", name: "Figure Caption", font: hei, halfPoints: 24, alignment: "center", line: (480, "exact"),
                  after: 145),
        Paragraph(id: "Picture", name: "Picture", alignment: "center", line: (240, "auto"), before: 145, staysWithNext: true),
        Paragraph(id: "Compact", name: "Compact", font: ("宋体", latin), halfPoints: 16, line: (280, "exact"), before: 20, after: 20),
    ]

    static var xml: String {
        OfficialLayout.xml { writer in
            writer.element("w:styles", [OfficialLayout.wordNamespace]) { styles in
                for style in paragraphs { write(style, to: &styles) }
                writeTable(to: &styles)
            }
        }
    }

    private static func write(_ style: Paragraph, to writer: inout MarkupWriter) {
        let kind = [("w:type", "paragraph"), ("w:styleId", style.id)]
        writer.element("w:style", style.base == nil ? kind + [("w:default", "1")] : kind) { element in
            element.empty("w:name", [("w:val", style.name)])
            if let base = style.base { element.empty("w:basedOn", [("w:val", base)]) }
            element.empty("w:qFormat")
            element.element("w:pPr") { paragraph in
                if style.staysWithNext { paragraph.empty("w:keepNext") }
                // A line of a table's cell on the next page would split its row.
                if style.id == "Compact" {
                    paragraph.empty("w:keepLines")
                    // Rows are lower than the 22 lines of a page.
                    paragraph.empty("w:snapToGrid", [("w:val", "0")])
                }
                if let line = style.line {
                    paragraph.empty("w:spacing", [("w:before", "\(style.before)"), ("w:after", "\(style.after)"),
                                                  ("w:line", "\(line.pitch)"), ("w:lineRule", line.rule)])
                } else if style.before > 0 || style.after > 0 {
                    paragraph.empty("w:spacing", [("w:before", "\(style.before)"), ("w:after", "\(style.after)")])
                }
                if style.indentCharacters > 0 {
                    paragraph.empty("w:ind", [("w:firstLineChars", "\(style.indentCharacters)00"),
                                              ("w:firstLine", "\(style.indentCharacters * 320)")])
                }
                if let alignment = style.alignment { paragraph.empty("w:jc", [("w:val", alignment)]) }
                if let outline = style.outline { paragraph.empty("w:outlineLvl", [("w:val", "\(outline)")]) }
            }
            element.element("w:rPr") { run in
                if let font = style.font {
                    run.empty("w:rFonts", [("w:ascii", font.latin), ("w:hAnsi", font.latin), ("w:cs", font.latin),
                                           ("w:eastAsia", font.eastAsian)])
                }
                if style.isBold { run.empty("w:b") }
                if let size = style.halfPoints {
                    run.empty("w:sz", [("w:val", "\(size)")])
                    run.empty("w:szCs", [("w:val", "\(size)")])
                }
            }
        }
    }

    /// Rules above, below and under the head, thin ones between rows; the head in bold.
    private static func writeTable(to writer: inout MarkupWriter) {
        func rule(_ side: String, _ eighths: Int, _ colour: String, to borders: inout MarkupWriter) {
            borders.empty("w:\(side)", [("w:val", "single"), ("w:sz", "\(eighths)"), ("w:space", "0"), ("w:color", colour)])
        }
        writer.element("w:style", [("w:type", "table"), ("w:default", "1"), ("w:styleId", "Table")]) { table in
            table.empty("w:name", [("w:val", "Table")])
            table.element("w:tblPr") { properties in
                properties.empty("w:jc", [("w:val", "center")])
                properties.element("w:tblBorders") { borders in
                    rule("top", 12, "000000", to: &borders)
                    rule("bottom", 12, "000000", to: &borders)
                    rule("insideH", 4, "BFBFBF", to: &borders)
                }
                properties.element("w:tblCellMar") { margins in
                    for side in ["left", "right"] { margins.empty("w:\(side)", [("w:w", "40"), ("w:type", "dxa")]) }
                }
            }
            table.element("w:tblStylePr", [("w:type", "firstRow")]) { head in
                head.element("w:rPr") { $0.empty("w:b") }
                head.element("w:tcPr") { cell in
                    cell.element("w:tcBorders") { rule("bottom", 6, "000000", to: &$0) }
                    cell.empty("w:vAlign", [("w:val", "bottom")])
                }
            }
        }
    }
}
