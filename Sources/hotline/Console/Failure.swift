import ArchiveFiles
import ArgumentParser
import ExampleYear
import Ingestion
import Lint
import Postgres
import PrivateCluster
import Reporting
import Settings
import Spreadsheets
import StrictYAML
import TicketStore

/// What the user is told of an error: one sentence, a remedy, an exit code.
struct Failure: Error {
    var message: String
    var hint: String?
    var code = ExitStatus.failed

    /// Prints the error and returns the exit code.
    static func report(_ error: any Error) -> Int32 {
        if let status = error as? ExitCode { return status.rawValue }
        let failure = Failure(error)
        if failure.message.isEmpty {
            // Usage errors and --help know best how they are shown.
            let text = Hotline.fullMessage(for: error)
            if Hotline.exitCode(for: error) == .success { try? Console.data(text) } else { Console.note(text) }
            return Hotline.exitCode(for: error).rawValue
        }
        Console.note("Error: \(failure.message)")
        if let hint = failure.hint, !hint.isEmpty { Console.note("Try: \(hint)") }
        return failure.code
    }

    init(_ message: String, hint: String?, code: Int32 = ExitStatus.failed) {
        self.message = message
        self.hint = hint
        self.code = code
    }

    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as PostgresError where error.kind == .cancelled: self = .interrupted
        case let error as PostgresError:
            self.init(error.description.sentence, hint: error.hint,
                      code: error.kind == .connection || error.isConnectionLost ? ExitStatus.databaseUnreachable : ExitStatus.failed)
        case is CancellationError: self = .interrupted
        case StoreError.tooManyRejects: self.init("\(error)", hint: (error as? StoreError)?.hint, code: ExitStatus.refused)
        case let error as StoreError: self.init(error.description, hint: error.hint)
        case let error as ArchiveFileError: self.init(error.description, hint: error.hint)
        case let error as ClusterError: self.init(error.description, hint: error.hint, code: ExitStatus.databaseUnreachable)
        case let error as SpreadsheetError: self.init(error.description, hint: error.hint)
        case let error as WorkbookWritingError: self.init(error.description, hint: error.hint)
        case let error as ZipWritingError: self.init(error.description, hint: error.hint)
        case let error as ExportError: self.init(error.description, hint: error.hint)
        case let error as YAMLError: self.init(error.description, hint: error.hint)
        case let error as SettingsError: self.init(error.description, hint: error.hint, code: ExitStatus.usage)
        case let error as ExampleYearError: self.init(error.description, hint: error.hint)
        case let error as ReferenceError: self.init(error.description, hint: error.hint, code: ExitStatus.usage)
        case let error as DocumentError: self.init(error.description, hint: error.hint)
        case let error as PublishingRefused: self.init(error.description, hint: error.hint, code: ExitStatus.refused)
        case let error as ReportingError: self.init(error.description, hint: error.hint)
        default: self.init("", hint: nil)
        }
    }

    private static let interrupted = Failure("Interrupted; what was not finished was rolled back.", hint: nil, code: ExitStatus.interrupted)
}

extension String {
    /// Begins with a capital letter and ends with a full stop.
    fileprivate var sentence: String {
        let start = prefix(1).uppercased() + dropFirst()
        return start.hasSuffix(".") ? start : start + "."
    }
}
