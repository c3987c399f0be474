internal import Foundation
package import Tickets

extension Settings {
    /// The settings of this process, from its environment and the settings file.
    package static func current() async throws -> Settings {
        let environment = ProcessInfo.processInfo.environment
        return try await Settings.load(environment: environment, filePath: currentFile(environment))
    }

    /// The settings file that is read, whether it exists where it is stated or not; nil where there is none.
    package static func currentFile(_ environment: [String: String]) -> String? {
        let paths = Settings.filePaths(environment: environment)
        let stated = environment["HOTLINE_CONFIG"].map { !$0.isEmpty } ?? false
        return stated ? paths.first : paths.first { FileManager.default.fileExists(atPath: $0) }
    }
}

extension Instant {
    /// The clock of this machine.
    package static var now: Instant { Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000)) }
}
