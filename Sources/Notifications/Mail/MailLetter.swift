internal import Foundation

/// A mail as it goes over the wire, by RFC 5322 and RFC 2045: the same story as text and as HTML.
///
/// ASCII, with CRLF; no line is longer than 78 characters.
struct MailLetter {
    let sender: MailAddress
    let recipients: [MailAddress]
    let message: Message
    let sentAt: Date

    /// The same for every try, so that a mail that came twice is recognised.
    var identifier: String { "<\(message.identifier.prefix(40))@\(sender.domain)>" }

    var bytes: [UInt8] { Array(lines.joined(separator: "\r\n").utf8) }

    private var lines: [String] {
        // A dash never occurs in base64, so no part can hold the boundary.
        let boundary = "--\(message.identifier.prefix(40))"
        return [
            "Date: \(Self.date(sentAt))",
            "From: \(sender.headerText)",
            "To: \(recipients.map(\.headerText).joined(separator: ",\r\n "))",
            "Message-ID: \(identifier)",
            "Subject: \(EncodedWord.encoded(message.titleLine, column: 9))",
            // RFC 3834: no holiday notice comes back.
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"",
            "",
            "--\(boundary)",
        ] + Self.part("text/plain", text) + ["--\(boundary)"] + Self.part("text/html", html) + ["--\(boundary)--", ""]
    }

    private static func part(_ type: String, _ text: String) -> [String] {
        let breaks: Data.Base64EncodingOptions = [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed]
        let encoded = Data(text.utf8).base64EncodedString(options: breaks)
        return ["Content-Type: \(type); charset=utf-8", "Content-Transfer-Encoding: base64", "", encoded]
    }

    /// `Wed, 25 Nov 2026 11:02:20 +0000`
    static func date(_ date: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.weekday, .day, .month, .year, .hour, .minute, .second], from: date)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let weekday = days[(parts.weekday ?? 1) - 1], month = months[(parts.month ?? 1) - 1]
        let time = [parts.hour, parts.minute, parts.second].map { padded($0 ?? 0) }.joined(separator: ":")
        return "\(weekday), \(padded(parts.day ?? 1)) \(month) \(parts.year ?? 1970) \(time) +0000"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private var text: String {
        let facts = message.facts.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
        let link = message.link.map { "\($0.title): \($0.address)" } ?? ""
        let paragraphs = [message.text, facts, message.markdown, link].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
        // RFC 2046: a line of text ends in CRLF before it is encoded, too.
        return paragraphs.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\r\n")
    }

    private var html: String {
        let facts = message.facts.map { fact in
            "<tr><th align=\"left\">\(HTML.escaped(fact.name))</th><td>\(HTML.escaped(fact.value))</td></tr>"
        }
        let link = message.link.map { "<p><a href=\"\(HTML.escaped($0.address))\">\(HTML.escaped($0.title))</a></p>" } ?? ""
        let paragraphs = message.text.split(whereSeparator: \.isNewline).map { "<p>\(HTML.escaped(String($0)))</p>" }
        let blocks = ["<h2>\(HTML.escaped(message.titleLine))</h2>"] + paragraphs
            + (facts.isEmpty ? [] : ["<table>"] + facts + ["</table>"]) + [Markdown.html(message.markdown), link]
        let body = blocks.filter { !$0.isEmpty }.joined(separator: "\r\n")
        return "<!DOCTYPE html>\r\n<html><head><meta charset=\"utf-8\"></head><body>\r\n\(body)\r\n</body></html>\r\n"
    }
}
