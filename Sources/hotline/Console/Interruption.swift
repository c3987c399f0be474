import Dispatch
import Foundation

/// Ctrl-C and SIGTERM cancel the running command, which rolls back what it has not finished; a second one ends at once.
enum Interruption {
    static func watch(_ body: @escaping @Sendable () async -> Int32) async -> Int32 {
        // A reader of the output that goes away shows as an error of the write.
        signal(SIGPIPE, SIG_IGN)
        let task = Task { await body() }
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if task.isCancelled { Foundation.exit(ExitStatus.interrupted) }
                task.cancel()
            }
            source.resume()
            return source
        }
        let code = await task.value
        for source in sources { source.cancel() }
        return code
    }
}
