import Foundation
import Postgres
import Reporting

/// Libraries and programs of others.
struct ProgramsCheck: Check {
    let name = "programs"

    /// The first that can prefer a standby.
    private static let oldestLibrary = 140_000

    func findings(in premises: Premises) throws -> [Finding] {
        var findings: [Finding] = []
        let library = ConnectionParameters.libraryVersion
        if library < Self.oldestLibrary {
            findings.append(.problem("libpq is version \(library / 10_000), and hotline needs 14 or newer.", remedy: "apt install libpq5"))
        }
        let folders = (premises.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        let missing = [DocumentProgram.weasyPrint, .pandoc, .rsvgConvert].filter { program in
            !folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(program.rawValue)") }
        }
        if !missing.isEmpty {
            findings.append(.advice("\(missing.map(\.rawValue).joined(separator: " and ")) is not installed, so that there are no summaries as PDF or DOCX.",
                                    remedy: "apt install \(missing.map(\.package).joined(separator: " "))"))
        }
        return findings
    }
}
