import Charts
import Spreadsheets

/// The layout of official documents after GB/T 9704-2012, as the reference document that pandoc takes styles and pages from: A4 with
/// margins of 37, 26, 35 and 28 mm, 22 lines a page, text in 仿宋 of 16 pt, the title in 小标宋 of 22 pt, headings in 黑体.
enum OfficialLayout {
    /// Twentieths of a point, the unit of page measures.
    private static func twips(millimetres: Double) -> String { "\(Int((millimetres * 1440 / 25.4).rounded()))" }

    /// 225 mm of text in 22 lines.
    private static let linePitch = "579"
    /// Width of the text: 210 less 28 and 26 mm.
    static let textMillimetres = 156.0

    /// - Throws: `ZipWritingError`.
    static func write(to path: String) throws {
        try ZipWriter.write([
            ("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", document),
            ("word/_rels/document.xml.rels", documentRelations), ("word/styles.xml", OfficialStyles.xml), ("word/settings.xml", settings),
            ("word/footer1.xml", footer(.odd)), ("word/footer2.xml", footer(.even)),
        ], to: path)
    }

    static let wordNamespace = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    static func xml(_ content: (inout MarkupWriter) -> Void) -> String {
        var writer = MarkupWriter()
        writer.append(markup: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        content(&writer)
        return writer.markup
    }

    private static let parts = [("document", "document.main"), ("styles", "styles"), ("settings", "settings"),
                                ("footer1", "footer"), ("footer2", "footer")]

    private static var types: String {
        xml { writer in
            writer.element("Types", [("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]) { types in
                types.empty("Default", [("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml")])
                types.empty("Default", [("Extension", "xml"), ("ContentType", "application/xml")])
                for (name, kind) in parts {
                    types.empty("Override", [("PartName", "/word/\(name).xml"),
                                             ("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml")])
                }
            }
        }
    }

    private static func relationships(_ targets: [(kind: String, target: String)]) -> String {
        xml { writer in
            writer.element("Relationships", [("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")]) { list in
                for (index, entry) in targets.enumerated() {
                    list.empty("Relationship", [("Id", "rId\(index + 1)"), ("Type", "\(office)/\(entry.kind)"), ("Target", entry.target)])
                }
            }
        }
    }

    private static var relations: String { relationships([("officeDocument", "word/document.xml")]) }

    private static var documentRelations: String {
        relationships([("styles", "styles.xml"), ("settings", "settings.xml"), ("footer", "footer1.xml"), ("footer", "footer2.xml")])
    }

    private static var document: String {
        xml { writer in
            writer.element("w:document", [wordNamespace, ("xmlns:r", office)]) { document in
                document.element("w:body") { body in
                    body.empty("w:p")
                    body.element("w:sectPr") { section in
                        section.empty("w:footerReference", [("w:type", "default"), ("r:id", "rId3")])
                        section.empty("w:footerReference", [("w:type", "even"), ("r:id", "rId4")])
                        section.empty("w:pgSz", [("w:w", twips(millimetres: 210)), ("w:h", twips(millimetres: 297))])
                        section.empty("w:pgMar", [("w:top", twips(millimetres: 37)), ("w:right", twips(millimetres: 26)),
                                                  ("w:bottom", twips(millimetres: 35)), ("w:left", twips(millimetres: 28)),
                                                  ("w:header", "851"), ("w:footer", twips(millimetres: 26)), ("w:gutter", "0")])
                        section.empty("w:docGrid", [("w:type", "lines"), ("w:linePitch", linePitch)])
                    }
                }
            }
        }
    }

    private static var settings: String {
        xml { writer in
            writer.element("w:settings", [wordNamespace]) { $0.empty("w:evenAndOddHeaders") }
        }
    }

    private enum Side { case odd, even }

    /// The page number between dashes, one character from the outer edge, in 宋体 of 14 pt.
    private static func footer(_ side: Side) -> String {
        xml { writer in
            writer.element("w:ftr", [wordNamespace]) { footer in
                footer.element("w:p") { paragraph in
                    paragraph.element("w:pPr") { properties in
                        properties.empty("w:ind", [(side == .odd ? "w:right" : "w:left", "280")])
                        properties.empty("w:jc", [("w:val", side == .odd ? "right" : "left")])
                    }
                    func run(_ content: (inout MarkupWriter) -> Void, to paragraph: inout MarkupWriter) {
                        paragraph.element("w:r") { run in
                            run.element("w:rPr") { properties in
                                properties.empty("w:rFonts", [("w:ascii", "SimSun"), ("w:hAnsi", "SimSun"), ("w:eastAsia", "宋体")])
                                properties.empty("w:sz", [("w:val", "28")])
                            }
                            content(&run)
                        }
                    }
                    run({ $0.element("w:t", [("xml:space", "preserve")], text: "— ") }, to: &paragraph)
                    run({ $0.empty("w:fldChar", [("w:fldCharType", "begin")]) }, to: &paragraph)
                    run({ $0.element("w:instrText", [("xml:space", "preserve")], text: " PAGE ") }, to: &paragraph)
                    run({ $0.empty("w:fldChar", [("w:fldCharType", "end")]) }, to: &paragraph)
                    run({ $0.element("w:t", [("xml:space", "preserve")], text: " —") }, to: &paragraph)
                }
            }
        }
    }
}
