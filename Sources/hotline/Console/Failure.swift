import ArgumentParser
import ExampleYear
import Postgres
import PrivateCluster
import Reporting
import Settings
import TicketStore
import Views

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
        case let error as any AdvisingError: self.init(error.description, hint: error.hint, code: Failure.code(of: error))
        default: self.init("", hint: nil)
        }
    }

    private static func code(of error: any AdvisingError) -> Int32 {
        switch error {
        case StoreError.tooManyRejects, is PublishingRefused: ExitStatus.refused
        case is ClusterError: ExitStatus.databaseUnreachable
        case is SettingsError, is ReferenceError: ExitStatus.usage
        default: ExitStatus.failed
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

extension ExampleYearError: AdvisingError {}
