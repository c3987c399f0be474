import ServiceSignals

/// Imports what arrives in a folder, one file after another, until its task is cancelled.
///
/// Any number of workers may share an inbox. A worker that is killed at any point loses nothing and counts nothing twice: its claims go back
/// into the inbox, and a file that was committed already changes nothing when it is imported again.
package actor InboxWorker {
    let options: InboxOptions
    let surroundings: InboxSurroundings
    var queue: InboxQueue
    var totals = WorkerTotals()
    var metrics = WorkerMetrics()
    private(set) var otherMetrics = MetricsText()
    /// Nil while the inbox cannot be used.
    var folder: InboxFolder?
    /// An open connection, kept for as long as there is something to import.
    var importer: ImportRun?
    var storeOutage: Outage?
    var inboxOutage: Outage?
    var lastBeat: ContinuousClock.Instant?
    var metricsFailed = false
    private var lastProgress = ContinuousClock.now
    private var isThrough = false

    package init(_ options: InboxOptions, in surroundings: InboxSurroundings) {
        self.options = options
        self.surroundings = surroundings
        queue = InboxQueue(settle: options.settle, zone: surroundings.zone)
    }

    /// Returns when the task is cancelled or, with `once`, when nothing is left to do.
    /// - Throws: `InboxError` for an inbox that cannot be used from the start.
    package func work() async throws(InboxError) -> WorkerTotals {
        let layout = InboxLayout(inbox: options.inbox)
        folder = try InboxFolder(layout)
        let watch = InboxWatch(layout.inbox)
        emit(.started(inbox: layout.inbox, worker: folder?.worker ?? "", hasEvents: watch.hasEvents))
        for other in folder?.copiedTo ?? [] { emit(.copying(folder: other)) }
        // Without a file to import, too: the age of the data is to be known from the first moment on.
        _ = await isConnected()
        surroundings.notifier.send("READY=1")
        while true {
            let pause = await turn()
            beat()
            if isThrough || Task.isCancelled { break }
            await watch.wait(pause)
        }
        totals.isInterrupted = !isThrough
        surroundings.notifier.send("STOPPING=1")
        folder = nil
        emit(.stopped(totals))
        return totals
    }

    /// One look and everything that follows from it; returns how long to wait for the next.
    private func turn() async -> Duration {
        do {
            guard let folder = try openInbox() else { return pause(until: inboxOutage?.nextTry) }
            try recover(in: folder)
            let plan = queue.plan(try folder.entries(), at: .now)
            metrics.inboxFiles = plan.ready.count + plan.waiting.count + plan.unreadable
            for file in plan.nowUnreadable { emit(.unreadable(file: file)) }
            for entry in plan.ready {
                guard !Task.isCancelled, await isConnected(), let importer else { break }
                try await take(entry, from: folder, with: importer)
                metrics.inboxFiles = max(0, metrics.inboxFiles - 1)
                lastProgress = .now
                if lastBeat.map({ ContinuousClock.now - $0 > beatInterval }) ?? true { beat() }
            }
            if plan.ready.isEmpty { await rest(plan) }
            if storeOutage == nil { inboxIsBack() }
            if storeOutage != nil { return pause(until: min(storeOutage?.nextTry ?? .now, plan.nextLook ?? .now + options.poll)) }
            return plan.ready.isEmpty ? pause(until: plan.nextLook) : .zero
        } catch {
            inboxIsAway(error)
            return pause(until: inboxOutage?.nextTry)
        }
    }

    /// Nothing can be taken now.
    private func rest(_ plan: InboxPlan) async {
        // A connection that lies idle overnight is cut by some firewall, and the first file of the morning pays for it.
        importer = nil
        if storeOutage != nil { _ = await isConnected() }
        if storeOutage == nil, !Task.isCancelled { otherMetrics = await withHeartbeat { await surroundings.onIdle() } }
        guard options.once else { return }
        // Long enough for a doubtful file, and for one that is to be tried again.
        let isPatient = ContinuousClock.now < lastProgress + max(queue.patience + options.settle, .seconds(10))
        if !plan.waiting.isEmpty, isPatient { return }
        if !plan.waiting.isEmpty { emit(.leftGrowing(files: plan.waiting.map(\.name.text))) }
        totals.left = plan.waiting.count + plan.unreadable
        isThrough = true
    }

    private func pause(until time: ContinuousClock.Instant?) -> Duration {
        let now = ContinuousClock.now
        return max(.milliseconds(1), min(time.map { $0 - now } ?? options.poll, beatInterval))
    }

    /// With `once` an outage ends the work; whoever started it decides what then.
    func endIfOnce() {
        if options.once { isThrough = true }
    }

    func emit(_ event: WorkerEvent) {
        surroundings.onEvent(event)
    }
}
