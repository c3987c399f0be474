import Foundation

/// The inbox of an office, from outside: what is delivered, and where it has gone.
struct WorkerInbox {
    let office: Office
    var path: String { "\(office.folder)/inbox" }

    init(_ office: Office) throws {
        self.office = office
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// Delivered as a careful sender does: under another name first.
    func deliver(_ name: String, _ bytes: Data) throws {
        try bytes.write(to: URL(filePath: "\(path)/\(name).part"))
        try FileManager.default.moveItem(atPath: "\(path)/\(name).part", toPath: "\(path)/\(name)")
    }

    func deliver(_ name: String, _ rows: [Export.Row]) throws {
        try deliver(name, Data(Export.text(rows).utf8))
    }

    /// Paths below the inbox, sorted; folders are left out.
    var files: [String] {
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }

    /// Looks again and again until there is such a file; false when twenty seconds are over.
    func waits(for isWanted: (String) -> Bool) async throws -> Bool {
        for _ in 0..<2_000 {
            if files.contains(where: isWanted) { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }

    var worker: [String] { ["work", "--inbox", path, "--settle", "0", "--poll", "0.05"] }

    func once() async throws -> Hotline.Finished { try await office.hotline.run(worker + ["--once"]) }
}
