import CLibpq
import Glibc

/// Where to connect and as whom: a conninfo string (`host=… dbname=…`) or a URI (`postgresql://…`).
///
/// Empty means libpq's own `PG*` environment, service files and `~/.pgpass`. The description masks passwords.
package struct ConnectionParameters: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// May hold a password.
    package let conninfo: String
    private var overrides: [(keyword: String, value: String)] = []
    private var preferredAttributes: String?

    package init(conninfo: String = "") {
        self.conninfo = conninfo
    }

    /// Waiting for a server is worth ten seconds, unless `connect_timeout` says otherwise: a person waits for the answer.
    static let defaultTimeoutSeconds = 10

    /// The same with one setting replaced, such as `dbname`.
    package func setting(_ keyword: String, _ value: String) -> ConnectionParameters {
        var changed = self
        changed.overrides.removeAll { $0.keyword == keyword }
        changed.overrides.append((keyword, value))
        return changed
    }

    /// The same, choosing by that `target_session_attrs` among several hosts where none is stated.
    package func choosing(_ sessionAttributes: String) -> ConnectionParameters {
        var changed = self
        changed.preferredAttributes = sessionAttributes
        return changed
    }

    /// The string holds a password in plain text.
    package var holdsPassword: Bool { (try? parsed().contains { $0.isSecret && !$0.value.isEmpty }) ?? false }

    /// libpq's version, major × 10000 + minor.
    package static var libraryVersion: Int { Int(PQlibVersion()) }

    /// More than one server is named, here or in libpq's environment: each gets its time, and the first that fits is taken.
    func namesSeveralHosts() throws(PostgresError) -> Bool {
        let stated = try parsed()
        return ["host", "hostaddr"].contains { keyword in
            (stated.first { $0.keyword == keyword }?.value ?? Self.environment("PG\(keyword.uppercased())")).contains(",")
        }
    }

    private static func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

    /// All settings in libpq's words, in the order in which libpq should read them.
    ///
    /// An application name of the user's wins, so ours is the fallback. The encoding is not theirs to choose, since
    /// every String here is UTF-8.
    func settings() throws(PostgresError) -> [(keyword: String, value: String)] {
        var settings = try parsed().map { (keyword: $0.keyword, value: $0.value) }
        settings.append(("fallback_application_name", "hotline"))
        settings.append(("client_encoding", "UTF8"))
        if try namesSeveralHosts() {
            if let preferredAttributes { choose("target_session_attrs", preferredAttributes, "PGTARGETSESSIONATTRS", in: &settings) }
            choose("connect_timeout", "\(Self.defaultTimeoutSeconds)", "PGCONNECT_TIMEOUT", in: &settings)
        }
        for override in overrides {
            settings.removeAll { $0.0 == override.keyword }
            settings.append(override)
        }
        return settings
    }

    /// Adds a setting that is stated neither here nor in libpq's environment.
    private func choose(_ keyword: String, _ value: String, _ variable: String, in settings: inout [(keyword: String, value: String)]) {
        guard !settings.contains(where: { $0.keyword == keyword }), Self.environment(variable).isEmpty else { return }
        settings.append((keyword, value))
    }

    private struct Setting {
        let keyword: String
        let value: String
        let isSecret: Bool
    }

    private func parsed() throws(PostgresError) -> [Setting] {
        guard !conninfo.isEmpty else { return [] }
        var text: UnsafeMutablePointer<CChar>?
        defer { PQfreemem(text) }
        guard let options = PQconninfoParse(conninfo, &text) else {
            // libpq quotes pieces of the string, and a piece may be the password.
            throw PostgresError(kind: .connection, message: """
                the connection string cannot be read: it is either a URI (postgresql://user@host/database) \
                or pairs such as host=… dbname=…, with values that contain blanks in single quotes
                """)
        }
        defer { PQconninfoFree(options) }
        var settings: [Setting] = []
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                let isSecret = option.pointee.dispchar.map { String(cString: $0) } == "*"
                settings.append(Setting(keyword: String(cString: keyword), value: String(cString: value), isSecret: isSecret))
            }
            option += 1
        }
        return settings
    }

    /// The settings as a conninfo string with passwords masked; words in place of a string that cannot be read.
    package var description: String {
        guard let settings = try? parsed() else { return "a connection string that cannot be read" }
        var shown = settings.map { ($0.keyword, $0.isSecret ? "***" : $0.value) }
        for override in overrides {
            shown.removeAll { $0.0 == override.keyword }
            shown.append((override.keyword, override.keyword.contains("password") ? "***" : override.value))
        }
        if shown.isEmpty { return "libpq's environment" }
        return shown.map { "\($0)=\(Self.quote($1))" }.joined(separator: " ")
    }

    package var debugDescription: String { description }

    /// A value as a conninfo string writes it.
    private static func quote(_ value: String) -> String {
        if !value.isEmpty, !value.contains(where: { $0.isWhitespace || $0 == "'" || $0 == "\\" }) { return value }
        let escaped = value.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
        return "'" + String(escaped) + "'"
    }
}

extension ConnectionParameters: CustomReflectable {
    /// `dump` and failed expectations print children; there are none to print.
    package var customMirror: Mirror { Mirror(self, children: ["settings": description]) }
}
