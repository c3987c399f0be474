/// One statement with the values bound to it.
///
/// An interpolated value is bound and can never become text: `"select 1 where number = \(number)"` is sent as
/// `select 1 where number = $1`. Names are quoted by `\(identifier: name)`. There is no third way.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
    package let text: String
    /// `parameters[0]` is `$1`.
    package let parameters: [any PostgresEncodable]

    /// For text from an embedded file, where `$1` is the first of `parameters`.
    package init(text: String, _ parameters: [any PostgresEncodable] = []) {
        self.text = text
        self.parameters = parameters
    }

    package init(stringLiteral text: String) {
        self.init(text: text)
    }

    package init(stringInterpolation: StringInterpolation) {
        self.init(text: stringInterpolation.text, stringInterpolation.parameters)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var parameters: [any PostgresEncodable] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 3 * interpolationCount)
            parameters.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            text += literal
        }

        package mutating func appendInterpolation(_ value: some PostgresEncodable) {
            parameters.append(value)
            text += "$\(parameters.count)"
        }

        package mutating func appendInterpolation(identifier name: String) {
            text += SQL.quote(identifier: name)
        }
    }

    /// The name in double quotes, marks within doubled. For the few places that take text, such as a COPY.
    package static func quote(identifier name: String) -> String {
        var quoted = "\""
        for character in name.unicodeScalars {
            if character == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }
}
