import Access
import Foundation
import Reporting

/// Files that were sent and not imported yet, each for the one who sent it, for an hour.
actor Staging {
    struct File: Sendable {
        let id: String
        /// As the sender calls it, without folders.
        let name: String
        let owner: String
        let path: String
        var isFullSnapshot = false
        let until: ContinuousClock.Instant
    }

    private static let life = Duration.seconds(3_600)
    /// Larger files are for the inbox of the worker.
    static let byteLimit = 1 << 30

    private let folder: URL
    private var files: [String: File] = [:]

    init() {
        folder = FileManager.default.temporaryDirectory.appending(path: "hotline-web-\(UUID().uuidString)")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A place for a file that is being sent.
    func open(_ name: String, of owner: String) throws -> File {
        forgetOld()
        let id = UUID().uuidString.lowercased()
        let place = folder.appending(path: id)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let plain = Staging.plainName(name)
        return File(id: id, name: plain, owner: owner, path: place.appending(path: plain).path, until: .now + Staging.life)
    }

    func keep(_ file: File) { files[file.id] = file }

    func file(_ id: String, of owner: String) -> File? {
        files[id].flatMap { $0.owner == owner && $0.until > .now ? $0 : nil }
    }

    func remove(_ id: String) {
        files[id] = nil
        try? FileManager.default.removeItem(at: folder.appending(path: id))
    }

    private func forgetOld() {
        for file in files.values where file.until <= .now { remove(file.id) }
    }

    /// The last part of a path, without what a file system or a terminal takes for its own.
    static func plainName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let plain = String(String.UnicodeScalarView(last.unicodeScalars.filter { $0.properties.generalCategory != .control
            && $0.value != 0 }))
        return plain.isEmpty || plain.allSatisfy { $0 == "." } ? "export" : String(plain.prefix(120))
    }
}
