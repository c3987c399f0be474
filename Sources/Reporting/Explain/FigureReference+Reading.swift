import TicketStore
package import Tickets

extension FigureReference {
    /// Reads what `description` writes. A whole summary's figure has to be named.
    /// - Parameter zone: the reporting zone, in which periods and days are meant.
    package init(_ text: String, zone: ReportingZone) throws(ReferenceError) {
        var parts = text.split(separator: "/", omittingEmptySubsequences: false)[...]
        let window = parts.removeFirst().split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard let period = Period(referenceText: window[0]) else { throw ReferenceError(text, .period(String(window[0]))) }
        var asOf: Instant?
        if window.count > 1 {
            asOf = ReferenceMoment.instant(window[1], zone)
            if asOf == nil { throw ReferenceError(text, .asOf(String(window[1]))) }
        }
        self.init(period, asOf: asOf, zone: zone)
        for part in parts {
            if figure != nil { throw ReferenceError(text, .part(String(part))) }
            try read(part, of: text)
        }
    }

    private mutating func read(_ part: Substring, of text: String) throws(ReferenceError) {
        if part.hasPrefix("run-"), knownAt == nil, let run = Int(part.dropFirst(4)), run >= 0 {
            knownAt = run
        } else if let mark = part.firstIndex(of: "=") {
            let (name, value) = (part[..<mark], part[part.index(after: mark)...])
            if name == "excluded", let causes = Exclusion.list(value) {
                rules.excluded = Set(causes)
            } else if name == "closable", let categories = Category.list(value) {
                rules.closable = Set(categories)
            } else if let dimension = Dimension(rawValue: String(name)), let key = ReferenceText.decoded(value),
                      dimension.hasKey(key) {
                limit(to: Condition(dimension, key))
            } else {
                throw ReferenceError(text, .part(String(part)))
            }
        } else if let found = Figure(code: String(part)) {
            figure = found
        } else {
            throw ReferenceError(text, .part(String(part)))
        }
    }
}

extension Period {
    /// `month-2020-05`, `range-2020-01-01..2020-02-01`
    fileprivate init?(referenceText text: Substring) {
        guard let kind = Kind.allCases.first(where: { text.hasPrefix("\($0.rawValue)-") }) else { return nil }
        let written = text.dropFirst(kind.rawValue.count + 1)
        self.init(kind, written: kind == .range ? written.components(separatedBy: "..") : [String(written)])
    }
}

extension Dimension {
    /// Whether a row can have that key: any name, but only known categories and written months.
    fileprivate func hasKey(_ key: String) -> Bool {
        switch self {
        case .category: Category(rawValue: key) != nil
        case .month: Period(.month, written: [key]) != nil && key.count == 7
        default: true
        }
    }
}

extension RawRepresentable where RawValue == String {
    /// `void+merged`; nothing is an empty list. Nil where one of them is unknown.
    fileprivate static func list(_ text: Substring) -> [Self]? {
        let words = text.split(separator: "+")
        let values = words.compactMap { Self(rawValue: String($0)) }
        return values.count == words.count ? values : nil
    }
}

extension Substring {
    fileprivate func components(separatedBy mark: String) -> [String] { split(separator: mark).map(String.init) }
}
