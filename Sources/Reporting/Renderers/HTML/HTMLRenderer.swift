import Charts
/// A summary as one web page that needs nothing else: no script, no font, no picture from elsewhere. Charts are drawn into it, each
/// with its table below; a screen shows it in light or dark, and a printer on A4 with the heads of tables repeated.
package struct HTMLRenderer: Sendable {
    let language: Language

    package init(language: Language = .chinese) {
        self.language = language
    }

    package func render(_ summary: Summary) -> String {
        render(summary.page(language))
    }

    func render(_ page: Page) -> String {
        var writer = MarkupWriter()
        writer.append(markup: "<!DOCTYPE html>\n")
        writer.element("html", [("lang", language.tag)]) { html in
            html.breakLine()
            html.element("head") { head(page, writer: &$0) }
            html.breakLine()
            html.element("body") { body(page, writer: &$0) }
        }
        writer.breakLine()
        return writer.markup
    }

    private func head(_ page: Page, writer: inout MarkupWriter) {
        writer.breakLine()
        writer.empty("meta", [("charset", "utf-8")])
        writer.empty("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
        writer.empty("meta", [("name", "color-scheme"), ("content", "light dark")])
        writer.breakLine()
        writer.element("title", text: page.title)
        writer.breakLine()
        writer.element("style") { $0.append(markup: PageStyle.sheet) }
        writer.breakLine()
    }

    private func body(_ page: Page, writer: inout MarkupWriter) {
        var blocks = HTMLBlocks(language: language)
        writer.element("header") { header in
            header.element("h1", text: page.title)
            for section in page.sections where section.role == .head { blocks.write(section, to: &header) }
            for warning in page.warnings { header.element("p", [("class", "warning"), ("role", "note")], text: warning) }
        }
        writer.breakLine()
        writer.element("main") { main in
            main.breakLine()
            for section in page.sections where section.role != .head {
                blocks.write(section, to: &main)
                main.breakLine()
            }
        }
        writer.breakLine()
    }
}

extension Language {
    /// As HTML, PDF and DOCX name a language (BCP 47).
    package var tag: String {
        switch self {
        case .chinese: "zh-CN"
        case .english: "en"
        }
    }
}
