import Foundation
import Testing

extension Hotline.Running {
    /// Until somebody has waited for it.
    var isThere: Bool { kill(pid, 0) == 0 }
}

extension WorkerInbox {
    /// What was delivered, wherever it is now; without the locks that workers hold.
    var delivered: [String] { files.filter { !$0.hasSuffix(".lock") } }

    var isDone: Bool { delivered.allSatisfy { $0.hasPrefix("done/") } }

    /// Lends a running worker and stops it at the end, which it survives with 0; returns its log.
    func withWorker(_ options: [String] = [], _ body: (Hotline.Running) async throws -> Void) async throws -> String {
        let running = try office.hotline.start(worker + options)
        async let ending = running.finish()
        do {
            try await body(running)
        } catch {
            running.send(SIGKILL)
            Issue.record("\(try await ending.errors)")
            throw error
        }
        running.send(SIGTERM)
        let finished = try await ending
        #expect(finished.code == 0 && finished.output.isEmpty, "\(finished.errors)")
        return finished.errors
    }
}

/// Looks again and again until it is so; a minute is enough for a loaded machine.
func waitUntil(_ isReached: () throws -> Bool) async throws {
    for _ in 0..<3_000 {
        if try isReached() { return }
        try await Task.sleep(for: .milliseconds(20))
    }
    throw Hotline.Failure(text: "a minute was not enough")
}
