/// A JSON value whose objects keep the order of their keys.
package indirect enum JSON: Sendable {
    case object([(String, JSON)])
    case array([JSON])
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case null

    /// Objects and arrays of nothing but scalars stay on one line up to this width: a rate or a tally reads as a row.
    static let lineWidth = 360

    /// Two spaces for each level, a line feed at the end, slashes as they are.
    package var text: String {
        var text = ""
        write(to: &text, indent: "", lineWidth: JSON.lineWidth)
        return text + "\n"
    }

    /// All on one line without a line feed, for output of one object a line.
    package var line: String {
        var text = ""
        write(to: &text, indent: "", lineWidth: .max)
        return text
    }

    private func write(to text: inout String, indent: String, lineWidth: Int) {
        switch self {
        case .object(let members):
            write(members.map { (JSON.quoted($0) + ": ", $1) }, between: ("{", "}"), to: &text, indent: indent, lineWidth: lineWidth)
        case .array(let elements):
            write(elements.map { ("", $0) }, between: ("[", "]"), to: &text, indent: indent, lineWidth: lineWidth)
        case .string(let value): text += JSON.quoted(value)
        case .integer(let value): text += String(value)
        case .number(let value): text += value.isFinite ? String(value) : "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .null: text += "null"
        }
    }

    private func write(_ members: [(name: String, value: JSON)], between marks: (String, String), to text: inout String,
                       indent: String, lineWidth: Int) {
        if lineWidth == .max || members.allSatisfy(\.value.isScalar) {
            var line = marks.0
            for (index, member) in members.enumerated() {
                line += (index > 0 ? ", " : "") + member.name
                member.value.write(to: &line, indent: "", lineWidth: lineWidth)
            }
            line += marks.1
            if line.count <= lineWidth { return text += line }
        }
        let inner = indent + "  "
        text += marks.0
        for (index, member) in members.enumerated() {
            text += (index > 0 ? ",\n" : "\n") + inner + member.name
            member.value.write(to: &text, indent: inner, lineWidth: lineWidth)
        }
        text += "\n" + indent + marks.1
    }

    private var isScalar: Bool {
        switch self {
        case .object(let members): members.isEmpty
        case .array(let elements): elements.isEmpty
        default: true
        }
    }

    private static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case ..<" ":
                let code = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - code.count) + code
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}

extension JSON: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .string(value) }

    package init(_ value: String?) { self = value.map(JSON.string) ?? .null }

    /// Counts under their names.
    init(_ counts: [(String, Int)]) { self = .object(counts.map { ($0, .integer($1)) }) }

    /// Hours to four decimals.
    init(hours: Double?) { self = hours.map { .number(Hours.rounded($0)) } ?? .null }
}
