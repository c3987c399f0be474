/// Keeps finished answers, up to a number of bytes, those that were asked for last. Who asks for what is being made waits for it, so
/// that a crowd costs one answer.
actor AnswerCache {
    struct Entry {
        var task: Task<Answer, any Error>
        /// 0 while it is being made.
        var byteCount = 0
        var lastUse: Int
    }

    private let byteLimit: Int
    private var entries: [AnswerKey: Entry] = [:]
    private var byteCount = 0
    private var uses = 0

    init(byteLimit: Int) {
        self.byteLimit = byteLimit
    }

    func answer(_ key: AnswerKey, make: @escaping @Sendable () async throws -> Answer) async throws -> Answer {
        uses += 1
        if let entry = entries[key] {
            entries[key]?.lastUse = uses
            return try await entry.task.value
        }
        let task = Task { try await make() }
        entries[key] = Entry(task: task, lastUse: uses)
        do {
            let answer = try await task.value
            keep(key, byteCount: answer.byteCount)
            return answer
        } catch {
            entries[key] = nil
            throw error
        }
    }

    private func keep(_ key: AnswerKey, byteCount added: Int) {
        entries[key]?.byteCount = added
        byteCount += added
        guard byteCount > byteLimit else { return }
        for (old, entry) in entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) where entry.byteCount > 0 {
            entries[old] = nil
            byteCount -= entry.byteCount
            // Room for some, so that not every new answer sorts them all.
            if byteCount <= byteLimit / 4 * 3 { return }
        }
    }
}
