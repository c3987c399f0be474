import Tickets

/// Names within a reference: what a shell or a URL would take for its own is written as `%` and two hexadecimal digits a byte.
package enum ReferenceText {
    static func encoded(_ name: String) -> String {
        name.unicodeScalars.reduce(into: "") { text, scalar in
            if isPlain(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                for byte in String(scalar).utf8 {
                    let digits = String(byte, radix: 16, uppercase: true)
                    text += "%" + (digits.count < 2 ? "0" : "") + digits
                }
            }
        }
    }

    /// Nil for a `%` without two digits, and for bytes that are no text.
    package static func decoded(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else { bytes.append(byte); continue }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
            bytes.append(high * 16 + low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
            || "-_.,:@+".unicodeScalars.contains(scalar) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
             .otherNumber, .dashPunctuation, .openPunctuation, .closePunctuation, .otherPunctuation: return true
        default: return false
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? { Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init) }
}

/// The as-of within a reference: a day, meaning its end, or a time with its offset from UTC.
enum ReferenceMoment {
    static func text(_ instant: Instant, _ zone: ReportingZone) -> String {
        let day = zone.day(of: instant)
        if zone.startOfDay(day) == instant { return "\(day.advanced(by: -1))" }
        let fraction = Int(instant.microseconds - Instant(seconds: instant.seconds).microseconds)
        let written = zone.iso8601(instant)
        guard fraction > 0 else { return written }
        let time = written.index(written.startIndex, offsetBy: "2020-01-01T00:00:00".count)
        return "\(written[..<time]).\(fraction.padded(to: 6))\(written[time...])"
    }

    static func instant(_ text: Substring, _ zone: ReportingZone) -> Instant? {
        if let day = CalendarDay(iso: text) { return zone.startOfDay(day.advanced(by: 1)) }
        let pattern = /(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{6}))?([+-])(\d\d):(\d\d)/
        guard let match = text.wholeMatch(of: pattern)?.output, let day = CalendarDay(iso: match.1),
              let hour = Int64(match.2), let minute = Int64(match.3), let second = Int64(match.4), hour < 24, minute < 60, second < 60,
              let offsetHours = Int64(match.7), let offsetMinutes = Int64(match.8) else { return nil }
        let offset = (offsetHours * 60 + offsetMinutes) * (match.6 == "-" ? -60 : 60)
        var instant = Instant(seconds: Int64(day.number) * 86_400 + hour * 3_600 + minute * 60 + second - offset)
        instant.microseconds += match.5.flatMap { Int64($0) } ?? 0
        return instant
    }
}
