import Settings

/// Room where files arrive and where the database is, if it is ours.
struct DiskCheck: Check {
    let name = "disk"

    private static let neededMegabytes = 1_000
    private static let neededShare = 0.05

    func findings(in premises: Premises) throws -> [Finding] {
        var places: [String] = []
        if case .privateCluster = premises.location { places.append(premises.home) }
        if let inbox = premises.settings.inbox { places.append(inbox) }
        return places.compactMap { place in
            guard let space = FileFacts.space(at: place), space.megabytes < Self.neededMegabytes || space.share < Self.neededShare else {
                return nil
            }
            return .problem("\(place) has \(space.megabytes) MB left, \(Int(space.share * 100)) % of its disk.",
                            remedy: "du -xh --max-depth=2 \(place) | sort -h | tail")
        }
    }
}
