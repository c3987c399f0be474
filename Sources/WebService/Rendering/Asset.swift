import Charts
import Reporting
import Tickets

/// A file that pages load: its name carries a hash of its bytes, so that a browser may keep it for ever.
struct Asset: Sendable {
    let name: String
    let mediaType: String
    let text: String

    var path: String { "/assets/\(name)" }

    init(_ name: String, _ suffix: String, mediaType: String, text: String) {
        var hash = ContentHash()
        hash.combine(text)
        self.name = "\(name)-\(String(UInt64(bitPattern: hash.value), radix: 36)).\(suffix)"
        self.mediaType = mediaType
        self.text = text
    }

    /// One style sheet: what the blocks of every summary look like, the reader's choice of colours, the frame of the dashboard, paper.
    static let style = Asset("hotline", "css", mediaType: "text/css; charset=utf-8",
                             text: PageStyle.blocks + ChartStyle.chosenColours + embedded("hotline.css") + PageStyle.print)
    static let script = Asset("hotline", "js", mediaType: "text/javascript; charset=utf-8", text: embedded("hotline.js"))
    static let icon = Asset("icon", "svg", mediaType: "image/svg+xml", text: embedded("icon.svg"))
    static let all = [style, script, icon]

    private static func embedded(_ name: String) -> String {
        EmbeddedText.assets.first { $0.name == name }?.text ?? ""
    }
}
