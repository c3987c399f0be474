import Foundation
import Testing

/// A certificate for `localhost` (the name only, not the address) that is its own authority, made once a run by the openssl tool.
struct Certificate {
    let file: String
    let key: String

    private static let folder = FileManager.default.temporaryDirectory
        .appending(path: "notifications-\(ProcessInfo.processInfo.processIdentifier)")

    static let shared = Result { try Certificate() }

    private init() throws {
        let folder = Self.folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(at: Certificate.folder) }
        file = folder.appending(path: "certificate.pem").path
        key = folder.appending(path: "key.pem").path
        let status = try Program.run("/usr/bin/openssl", [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", file,
        ]).status
        try #require(status == 0, "the openssl tool made no certificate")
    }
}
