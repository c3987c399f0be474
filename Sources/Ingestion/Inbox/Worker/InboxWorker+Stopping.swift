import ServiceSignals

extension InboxWorker {
    /// One import that outlives the order to stop by the grace at most: then it is cancelled and rolled back.
    func importing(_ path: String, with importer: ImportRun) async throws -> ImportReport {
        let startedAt = surroundings.clock()
        let (results, sender) = AsyncStream<Result<ImportReport, any Error>>.makeStream()
        // Away from this actor, whose heart beats meanwhile, and from the cancellation of its task.
        let running = Task.detached {
            do {
                sender.yield(.success(try await importer.run(path, startedAt: startedAt)))
            } catch {
                sender.yield(.failure(error))
            }
        }
        let first = Task.detached {
            for await result in results { return result }
            return Result<ImportReport, any Error>.failure(CancellationError())
        }
        let grace = options.grace, rollbackPatience = options.rollbackPatience
        return try await withTaskCancellationHandler {
            try await first.value.get()
        } onCancel: {
            Task.detached {
                try? await Task.sleep(for: grace)
                running.cancel()
                // A server that no longer answers rolls back by itself.
                try? await Task.sleep(for: rollbackPatience)
                sender.yield(.failure(CancellationError()))
            }
        }
    }

    /// Shows that the worker lives while it waits for something long.
    func withHeartbeat<Value: Sendable>(_ body: () async throws -> Value) async rethrows -> Value {
        let interval = beatInterval
        let heart = Task {
            while true {
                do { try await Task.sleep(for: interval) } catch { return }
                beat()
            }
        }
        defer { heart.cancel() }
        return try await body()
    }

    var beatInterval: Duration {
        // Up to two of them may pass between two signs of life.
        min(options.poll, surroundings.notifier.watchdogInterval.map { $0 / 3 } ?? options.poll)
    }

    func beat() {
        lastBeat = .now
        surroundings.notifier.send("WATCHDOG=1")
        guard let path = options.metricsFile else { return }
        metrics.isStoreUp = storeOutage == nil
        do {
            var all = metrics.text(at: surroundings.clock())
            all.append(otherMetrics)
            try FileMove.replace(path, with: all.text)
            metricsFailed = false
        } catch {
            if !metricsFailed { emit(.metricsNotWritten(error)) }
            metricsFailed = true
        }
    }
}
