import Foundation
import Postgres
import Settings
import StrictYAML

/// Settings that nobody reads, and passwords that everybody can.
struct SettingsCheck: Check {
    let name = "settings"

    /// Read by hotline and no settings of the file.
    private static let otherVariables: Set<String> = ["HOTLINE_CONFIG", "HOTLINE_PGBIN"]

    func findings(in premises: Premises) throws -> [Finding] {
        variables(premises.environment) + file(premises)
    }

    private func variables(_ environment: [String: String]) -> [Finding] {
        let known = Self.otherVariables.union(Setting.all.map(\.environmentVariable))
        let unknown = environment.keys.filter { $0.hasPrefix("HOTLINE_") && !$0.hasPrefix("HOTLINE_WEB_") && !known.contains($0) }
        return unknown.sorted().map { name in
            let like = known.filter { $0.hasPrefix(name) || name.hasPrefix($0) }.min()
            return .problem("The environment variable \(name) is no setting, and nobody reads it.",
                            remedy: like.map { "unset \(name), or name it \($0)" } ?? "unset \(name)")
        }
    }

    private func file(_ premises: Premises) -> [Finding] {
        guard let path = premises.settingsFile, let data = FileManager.default.contents(atPath: path) else { return [] }
        let text = String(decoding: data, as: UTF8.self)
        var findings: [Finding] = []
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        // A file of nothing but blanks and comments is no YAML document.
        if lines.contains(where: { !$0.isEmpty && !$0.hasPrefix("#") }) {
            do {
                try YAMLNode(parsing: text, file: path, subject: "a settings file", example: "time_zone: Asia/Shanghai")
                    .refuseKeys(otherThan: Setting.all.map(\.key))
            } catch {
                findings.append(premises.problem(error))
            }
        }
        if case .configured(let conninfo) = premises.location, ConnectionParameters(conninfo: conninfo).holdsPassword,
            text.contains(conninfo),
           FileFacts(path)?.isReadableByAll == true {
            findings.append(.problem("\(path) holds the database's password, and every user can read it.", remedy: "chmod 640 \(path)"))
        }
        return findings
    }
}
