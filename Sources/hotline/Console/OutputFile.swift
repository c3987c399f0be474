import Foundation

/// A file that is there whole or not at all.
enum OutputFile {
    /// Makes a file readable by its owner only.
    static func close(_ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    static func write(_ text: String, to path: String, readableByOwnerOnly: Bool = false) throws {
        try write(Array(text.utf8), to: path, readableByOwnerOnly: readableByOwnerOnly)
    }

    static func write(_ bytes: [UInt8], to path: String, readableByOwnerOnly: Bool = false) throws {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
            if readableByOwnerOnly { try close(path) }
        } catch {
            throw Failure("\(path) cannot be written: \(error.localizedDescription)",
                          hint: "Check that the folder exists, may be written and has space.")
        }
    }
}
