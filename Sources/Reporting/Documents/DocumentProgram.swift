import FoundationEssentials
import Subprocess
import SystemPackage

/// A program of another project that makes documents, found in PATH.
package enum DocumentProgram: String, Sendable {
    case weasyPrint = "weasyprint"
    case pandoc
    case rsvgConvert = "rsvg-convert"

    /// Debian's package.
    package var package: String {
        self == .rsvgConvert ? "librsvg2-bin" : rawValue
    }

    /// Runs the program in a folder and waits for it.
    /// - Parameter time: what the program takes for now (seconds since 1970), so that the same input gives the same bytes.
    /// - Throws: `ReportingError.programMissing` or `.programFailed`.
    func run(_ arguments: [String], in folder: TemporaryFolder, time: Int64) async throws {
        let environment: [Environment.Key: String?] = ["SOURCE_DATE_EPOCH": "\(max(time, 0))", "TZ": "UTC", "LC_ALL": "C.UTF-8"]
        do {
            let result = try await Subprocess.run(
                .name(rawValue), arguments: Arguments(arguments), environment: .inherit.updating(environment),
                workingDirectory: FilePath(folder.path), output: .discarded, error: .string(limit: 1 << 20))
            guard result.terminationStatus.isSuccess else {
                let complaint = result.standardError.split(whereSeparator: \.isNewline).last.map(String.init)
                throw ReportingError.programFailed(self, complaint: complaint ?? "\(result.terminationStatus)")
            }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw ReportingError.programMissing(self)
        } catch let error as SubprocessError {
            throw ReportingError.programFailed(self, complaint: "\(error)")
        }
    }
}
