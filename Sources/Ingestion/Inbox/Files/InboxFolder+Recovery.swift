internal import Glibc

extension InboxFolder {
    /// A file that a worker left behind when it died.
    struct Recovered {
        let name: String
        let from: String
        /// How many workers have died with it in hand so far.
        let deaths: Int
        let claim: Claim?
    }

    /// Puts the claims of workers that died back into the inbox. One that has taken `limit` workers with it stays claimed: the caller decides.
    func recoverAbandoned(limit: Int) throws(InboxError) -> [Recovered] {
        var recovered: [Recovered] = []
        for other in try otherWorkers() {
            guard let desk = Desk.abandoned(other, in: layout.processing) else { continue }
            // No folder: it died before it had one, or the lock of a finished worker was found in the last moment.
            for name in (try? FolderListing.names(in: desk.folder)) ?? [] {
                let path = "\(desk.folder)/\(name.text)"
                guard let state = FolderListing.state(FileMove.path(path)) else { continue }
                let claim = Claim(name: name, path: path, state: state)
                let deaths = countDeath(of: claim)
                if deaths < limit {
                    recovered.append(Recovered(name: try putBack(claim), from: other, deaths: deaths, claim: nil))
                } else if let own = try takeOver(claim) {
                    recovered.append(Recovered(name: name.text, from: other, deaths: deaths, claim: own))
                }
            }
            desk.clear()
        }
        return recovered
    }

    /// The counter is a file that grows by a byte; where it cannot be written the file is simply tried again.
    private func countDeath(of claim: Claim) -> Int {
        let descriptor = open(deathsPath(of: claim), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        _ = write(descriptor, "x", 1)
        return max(0, Int(lseek(descriptor, 0, SEEK_END)))
    }

    /// By the names of the counters.
    func deaths() throws(InboxError) -> [String: Int] {
        let counters = try FolderListing.names(in: layout.processing).map(\.text).filter { $0.hasSuffix(CompanionName.deaths) }
        return Dictionary(uniqueKeysWithValues: Set(counters).map { name in
            (name, FolderListing.state(FileMove.path("\(layout.processing)/\(name)"))?.byteCount ?? 0)
        })
    }

    func forgetDeaths(of claim: Claim) {
        unlink(deathsPath(of: claim))
    }

    private func deathsPath(of claim: Claim) -> String {
        "\(layout.processing)/\(CompanionName.of(claim.shownName, CompanionName.deaths))"
    }
}
