internal import Glibc
import Retries
import TicketStore
import Tickets

extension InboxWorker {
    /// Claims one file, imports it and puts it where it belongs; does nothing where another worker was faster.
    func take(_ entry: InboxEntry, from folder: InboxFolder, with importer: ImportRun) async throws {
        if folder.isBeingWritten(entry), queue.postpone(entry.name, at: .now) { return }
        guard let claim = try folder.claim(entry) else { return }
        emit(.importing(file: claim.shownName))
        let start = ContinuousClock.now
        do {
            var report = try await withHeartbeat { try await importing(claim.path, with: importer) }
            report.path = "\(folder.layout.inbox)/\(claim.shownName)"
            try await finish(claim, report, seconds: (ContinuousClock.now - start) / .seconds(1), in: folder, importer.store)
        } catch let error as InboxError {
            try putBack(claim, after: error, in: folder)
        } catch {
            do {
                try await setAside(claim, after: error, in: folder)
            } catch let error as InboxError {
                try putBack(claim, after: error, in: folder)
            }
        }
    }

    /// A file that cannot be moved to where it belongs. If it cannot be put back either it stays claimed, and is found when the inbox is back.
    private func putBack(_ claim: Claim, after error: InboxError, in folder: InboxFolder) throws {
        if (try? folder.putBack(claim)) != nil { putBack(claim, .inboxIsAway, nil) }
        throw error
    }

    private func finish(_ claim: Claim, _ report: ImportReport, seconds: Double, in folder: InboxFolder, _ store: TicketStore) async throws {
        storeIsBack()
        metrics.count(report.outcome, exportedAt: report.exportedAt, at: surroundings.clock())
        if report.outcome.isAlreadyImported { totals.alreadyImported += 1 } else { totals.imported += 1 }
        if report.outcome.rejected > 0 { totals.withRejects += 1 }
        if folder.isChanged(claim) {
            // Its writer was not done. What it said so far is imported; the rest comes with the next try.
            emit(.putBack(file: try folder.putBack(claim), .changed, nil))
        } else {
            let place = try folder.moveToDone(claim, month: month(of: report.exportedAt), note: await rejectsNote(claim, report, store))
            emit(.imported(file: claim.shownName, report, seconds: seconds, movedTo: place))
        }
        await withHeartbeat { await surroundings.onImported(report) }
    }

    private func setAside(_ claim: Claim, after error: any Error, in folder: InboxFolder) async throws {
        var diagnosis = surroundings.diagnose(error).refined(by: error)
        diagnosis.message = diagnosis.message.replacing(claim.path, with: claim.shownName)
        switch diagnosis.consequence {
        case .fileFails where folder.isChanged(claim):
            // Its writer was not done, so it may be whole yet.
            try folder.putBack(claim)
            putBack(claim, .changed, nil)
        case .fileFails: try fail(claim, diagnosis, in: folder)
        case .tryAgain:
            let name = FileName(try folder.putBack(claim))
            let tries = queue.hold(name, until: .now + options.backoff.delay(afterAttempt: 3))
            if tries >= options.tries, let again = try folder.claim(InboxEntry(name: name, state: claim.state)) {
                try fail(again, diagnosis, in: folder)
            } else {
                putBack(claim, .tryAgain, diagnosis)
            }
        case .leave:
            let name = FileName(try folder.putBack(claim))
            if queue.hold(name, until: .now + options.hold) == 1 { emit(.unreadable(file: claim.shownName)) }
        case .waitForWriter:
            try folder.putBack(claim)
            putBack(claim, .changed, nil)
        case .fileIsGone: emit(.vanished(file: claim.shownName))
        case .storeIsAway, .storeRefuses:
            try folder.putBack(claim)
            putBack(claim, diagnosis.consequence == .storeIsAway ? .storeIsAway : .storeRefuses, nil)
            storeIsAway(diagnosis)
        case .stop:
            try folder.putBack(claim)
            putBack(claim, .stopped, nil)
        }
    }

    func fail(_ claim: Claim, _ diagnosis: Diagnosis, in folder: InboxFolder) throws {
        let text = """
            \(claim.shownName) was not imported; nothing of it is in the database.

            \(diagnosis.message)
            \(diagnosis.hint.map { "Try: \($0)\n" } ?? "")
            Exit code \(diagnosis.exitCode), \(surroundings.zone.iso8601(surroundings.clock())).
            To import it again, move it back into the inbox.

            """
        let place = try folder.moveToFailed(claim, reason: Note(ending: CompanionName.reason, text: text))
        metrics.files[.failed, default: 0] += 1
        totals.failed += 1
        totals.failureCodes.insert(diagnosis.exitCode)
        emit(.failed(file: claim.shownName, diagnosis, movedTo: place))
    }

    private func putBack(_ claim: Claim, _ reason: WorkerEvent.PutBackReason, _ diagnosis: Diagnosis?) {
        metrics.files[.putBack, default: 0] += 1
        emit(.putBack(file: claim.shownName, reason, diagnosis))
    }

    /// Beside a file with rejected rows lies where to find them. After a crash the numbers of the first import count.
    private func rejectsNote(_ claim: Claim, _ report: ImportReport, _ store: TicketStore) async -> Note? {
        let run = report.outcome.run
        var rejected = report.outcome.rejected
        if report.outcome.isAlreadyImported {
            rejected = (try? await store.run { try Imports.one(run, on: $0).rejected }) ?? 0
        }
        guard rejected > 0 else { return nil }
        let text = """
            \(rejected) \(rejected == 1 ? "row" : "rows") of \(claim.shownName) could not be read; all others are in the database as import \(run).

            hotline imports rejects \(run)

            shows line, column and reason of each.

            """
        return Note(ending: CompanionName.rejects, text: text)
    }

    /// Of the last day that the export shows: `2020-01`.
    private func month(of exportedAt: Instant) -> String {
        let day = surroundings.zone.day(of: exportedAt.adding(seconds: -1))
        return "\(day.year.padded(to: 4))-\(day.month.padded(to: 2))"
    }
}
