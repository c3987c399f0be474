import Foundation
import Ingestion

/// `--profile`: a YAML file, or the name of one in a folder of profiles.
enum ProfileChoice {
    static func load(_ name: String?) throws -> ExportProfile {
        guard let name, name != ExportProfile.builtInName else { return .builtIn }
        guard let path = candidates(name).first(where: FileManager.default.fileExists(atPath:)) else {
            throw Failure("There is no profile \(name).",
                          hint: "Name a YAML file, or a profile in \(folders.joined(separator: ", ")).", code: ExitStatus.usage)
        }
        return try ExportProfile.load(path: path)
    }

    private static let folders = ["deploy/profiles", "/etc/hotline/profiles", "/usr/share/hotline/profiles"]

    private static func candidates(_ name: String) -> [String] {
        [name] + (name.contains("/") ? [] : folders.flatMap { ["\($0)/\(name)", "\($0)/\(name).yaml"] })
    }
}
