/// Something about the database that should be seen to, and how.
package struct StorageAdvice: Sendable, Hashable {
    package enum Kind: String, Sendable {
        case autovacuumOff = "autovacuum_off"
        case deadRows = "dead_rows"
        case notAnalyzed = "not_analyzed"
        case bloat
        case wraparound
        case cacheHit = "cache_hit"
        case indexMissing = "index_missing"
        case indexInvalid = "index_invalid"
        case indexUnused = "index_unused"
        case sessions
        case standbyLag = "standby_lag"
    }

    package var kind: Kind
    /// A table, an index or the server.
    package var subject: String
    package var finding: String
    /// A statement to run in psql, or what to set.
    package var remedy: String
}

extension DatabaseHealth {
    /// Below this nothing is worth an act of anybody's.
    private static let smallestRows = 10_000
    private static let smallestBytes = 100 << 20
    /// Half of what PostgreSQL can count.
    private static let dangerousAge = 1_000_000_000
    /// Pages after which a share says something.
    private static let enoughPages = 1_000_000

    /// What should be done, the most urgent first; empty for a database that is in order.
    package var advice: [StorageAdvice] {
        serverAdvice + indexAdvice + tables.flatMap(advice(on:))
    }

    private var serverAdvice: [StorageAdvice] {
        var advice: [StorageAdvice] = []
        if server.age > max(Self.dangerousAge, server.freezeMaxAge * 2) {
            advice.append(StorageAdvice(kind: .wraparound, subject: "server",
                                        finding: "the oldest row was frozen \(server.age) transactions ago; at 2 thousand million the server stops",
                                        remedy: "vacuum (freeze, verbose);"))
        }
        if !server.hasAutovacuum {
            advice.append(StorageAdvice(kind: .autovacuumOff, subject: "server", finding: "autovacuum is off",
                                        remedy: "alter system set autovacuum = on; select pg_reload_conf();"))
        }
        if let share = server.cacheHitShare, share < 0.9, server.pagesInMemory + server.pagesFromDisk > Self.enoughPages {
            advice.append(StorageAdvice(kind: .cacheHit, subject: "server",
                                        finding: "\(Int(share * 100)) % of the pages were found in memory",
                                        remedy: "raise shared_buffers in postgresql.conf to a quarter of the memory, and restart the server"))
        }
        if server.sessions * 10 > server.maxSessions * 9 {
            advice.append(StorageAdvice(kind: .sessions, subject: "server",
                                        finding: "\(server.sessions) of \(server.maxSessions) sessions are taken",
                                        remedy: "raise max_connections in postgresql.conf, or close other clients"))
        }
        if server.lagSeconds > 600 {
            advice.append(StorageAdvice(kind: .standbyLag, subject: "server", finding: "the standby is \(server.lagSeconds) s behind",
                                        remedy: "look at pg_stat_wal_receiver on the standby and pg_stat_replication on the primary"))
        }
        return advice
    }

    private var indexAdvice: [StorageAdvice] {
        missingIndexes.map {
            StorageAdvice(kind: .indexMissing, subject: $0.name, finding: "an index of the schema is missing", remedy: "\($0.statement);")
        } + indexes.filter { !$0.isValid }.map {
            StorageAdvice(kind: .indexInvalid, subject: $0.name, finding: "a build of the index failed, and it is not used",
                          remedy: "reindex index concurrently \($0.name);")
        } + unusedIndexes.map {
            StorageAdvice(kind: .indexUnused, subject: $0.name,
                          finding: "the index was not used for a month and takes \($0.bytes >> 20) MB",
                          remedy: "drop index \($0.name); -- unless a standby uses it; `hotline database status` tells how to make it again")
        }
    }

    /// A standby is asked by others than the primary, and young counters say nothing.
    private var unusedIndexes: [IndexState] {
        guard server.hasLongStatistics, !server.isStandby else { return [] }
        return indexes.filter { $0.scans == 0 && !$0.isUnique && $0.bytes > Self.smallestBytes }
    }

    private func advice(on table: TableState) -> [StorageAdvice] {
        var advice: [StorageAdvice] = []
        if table.deadRows > Self.smallestRows, table.deadRows * 5 > table.liveRows {
            advice.append(StorageAdvice(kind: .deadRows, subject: table.name,
                                        finding: "\(table.deadRows) dead rows beside \(table.liveRows)",
                                        remedy: "vacuum (analyze, verbose) \(table.name);"))
        } else if table.changedSinceAnalyze > Self.smallestRows, table.analyzedAt == nil || table.changedSinceAnalyze * 5 > table.liveRows {
            let since = table.analyzedAt == nil ? "was never analyzed" : "changed by \(table.changedSinceAnalyze) rows since it was analyzed"
            advice.append(StorageAdvice(kind: .notAnalyzed, subject: table.name,
                                        finding: "the table \(since), so that queries may be planned badly",
                                        remedy: "analyze \(table.name);"))
        }
        if let bloat = table.bloat, bloat > 0.5, table.rowBytes > Self.smallestBytes {
            advice.append(StorageAdvice(kind: .bloat, subject: table.name,
                                        finding: "about \(Int(bloat * 100)) % of \(table.rowBytes >> 20) MB are empty",
                                        remedy: "vacuum (full, analyze) \(table.name); -- locks the table and needs room for a copy of it"))
        }
        return advice
    }
}
