import TicketStore

extension InboxWorker {
    /// Connects where there is no connection. During an outage it says no until the time for the next try has come.
    func isConnected() async -> Bool {
        if let storeOutage, ContinuousClock.now < storeOutage.nextTry { return false }
        if importer != nil { return true }
        do {
            let run = try await withHeartbeat { try await surroundings.connect() }
            let source = run.profile.source
            let imports = try await run.store.run { try Imports.all(on: $0) }
            metrics.newestExport = imports.filter { $0.source == source && $0.revertedBy == nil }.map(\.exportedAt).max()
            importer = run
            if storeOutage?.endsWithConnection ?? false { storeIsBack() }
            return true
        } catch {
            let diagnosis = surroundings.diagnose(error).refined(by: error)
            if diagnosis.consequence != .stop { storeIsAway(diagnosis) }
            return false
        }
    }

    /// Said once, however often the next tries fail.
    func storeIsAway(_ diagnosis: Diagnosis) {
        importer = nil
        let isAway = diagnosis.consequence == .storeIsAway
        if storeOutage == nil {
            storeOutage = Outage(at: .now, options.backoff, endsWithConnection: isAway)
            emit(.storeAway(diagnosis))
        } else {
            storeOutage?.failedAgain(at: .now, options.backoff, endsWithConnection: isAway)
        }
        if options.once { totals.storeTrouble = diagnosis }
        endIfOnce()
    }

    func storeIsBack() {
        guard let outage = storeOutage else { return }
        storeOutage = nil
        emit(.storeBack(awaySeconds: (ContinuousClock.now - outage.began) / .seconds(1)))
    }

    /// Nil while it is too early for another try.
    func openInbox() throws(InboxError) -> InboxFolder? {
        // A file that lies there between two looks could not be put back: a new desk finds it on the old one.
        if let folder, folder.isDeskEmpty { return folder }
        folder = nil
        if let inboxOutage, ContinuousClock.now < inboxOutage.nextTry { return nil }
        let opened = try InboxFolder(InboxLayout(inbox: options.inbox))
        folder = opened
        return opened
    }

    /// A claim that could not be put back stays where it is; its lock goes with the folder, so it is found as abandoned later.
    func inboxIsAway(_ error: any Error) {
        guard let error = error as? InboxError else { return }
        folder = nil
        if inboxOutage == nil {
            inboxOutage = Outage(at: .now, options.backoff, endsWithConnection: false)
            emit(.inboxAway(error))
        } else {
            inboxOutage?.failedAgain(at: .now, options.backoff, endsWithConnection: false)
        }
        if options.once { totals.inboxTrouble = error }
        endIfOnce()
    }

    func inboxIsBack() {
        guard let outage = inboxOutage else { return }
        inboxOutage = nil
        emit(.inboxBack(awaySeconds: (ContinuousClock.now - outage.began) / .seconds(1)))
    }

    /// Puts back what dead workers left. A file that took several workers with it fails: it must not stop every other file.
    func recover(in folder: InboxFolder) throws {
        for found in try folder.recoverAbandoned(limit: options.deaths) {
            guard let claim = found.claim else {
                emit(.recovered(file: found.name, from: found.from, deaths: found.deaths))
                continue
            }
            let diagnosis = Diagnosis(message: "\(found.deaths) workers died while they imported it.",
                                      hint: "Look into the system's log for their end (memory?), and import it by hand: hotline import FILE.",
                                      exitCode: 1, consequence: .fileFails)
            try fail(claim, diagnosis, in: folder)
        }
    }
}
