internal import Digests
package import Foundation

/// Something to tell people, in the language in which it is sent: what every channel gets its form from.
///
/// Nothing in it is personal: it goes to chat groups and mail boxes.
package struct Message: Codable, Hashable, Sendable {
    /// The same for every try to send it and for every time that it is found anew; another one for other news of the same alert.
    package var key: String
    package var kind: Kind
    package var severity: Severity
    /// One line.
    package var title: String
    /// A sentence or two that stand on their own; plain text.
    package var text: String
    /// The longer story: paragraphs, `- ` lists, `**bold**` and links, which is what the robots understand. Data that is put into it goes
    /// through ``Markdown/escaped(_:)``.
    package var markdown: String
    package var link: Link?
    /// When what it tells of began.
    package var startedAt: Date
    /// When it ended; nil while it goes on.
    package var endedAt: Date?
    package var labels: Labels
    /// In the order in which they are shown.
    package var facts: [Fact]

    package init(key: String, kind: Kind, severity: Severity, title: String, text: String, markdown: String = "", link: Link? = nil,
                 startedAt: Date, endedAt: Date? = nil, labels: Labels, facts: [Fact] = []) {
        self.key = key
        self.kind = kind
        self.severity = severity
        self.title = title
        self.text = text
        self.markdown = markdown
        self.link = link
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.labels = labels
        self.facts = facts
    }
}

extension Message {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case firing
        case resolved
        /// The data are missing or odd, so that nothing can be said of the figures.
        case data
        /// Still so, after a week.
        case repeated = "repeat"
    }

    package enum Severity: String, CaseIterable, Codable, Comparable, Sendable {
        case info, warning, critical

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .critical: 2
            }
        }

        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    /// What the message is about: messages with the same labels tell of the same thing.
    package struct Labels: Codable, Hashable, Sendable {
        package var rule: String
        package var level: String
        package var series: String

        package init(rule: String, level: String, series: String) {
            self.rule = rule
            self.level = level
            self.series = series
        }
    }

    package struct Link: Codable, Hashable, Sendable {
        /// The words to click on.
        package var title: String
        package var address: String

        package init(title: String, address: String) {
            self.title = title
            self.address = address
        }
    }

    package struct Fact: Codable, Hashable, Sendable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The key in a form that fits into any header: 64 hexadecimal digits.
    var identifier: String { Digest.hexadecimal(Digest.sha256(Array(key.utf8))) }

    /// The title on one line, whatever it holds.
    var titleLine: String {
        title.split(whereSeparator: { $0.isNewline || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control } })
            .joined(separator: " ")
    }
}
