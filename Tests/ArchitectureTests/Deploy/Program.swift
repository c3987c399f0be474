import Foundation

/// A program of the system that checks files of ours; tests that need it say so where it is missing.
enum Program {
    static func path(_ name: String) -> String? {
        ["/usr/bin", "/usr/sbin", "/bin", "/sbin"].map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile(atPath:))
    }

    static func isThere(_ name: String) -> Bool { path(name) != nil }

    /// What it printed, on either stream, and its exit code.
    static func run(_ name: String, _ arguments: [String], in folder: URL) throws -> (code: Int32, output: String) {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(filePath: path(name) ?? "/nowhere/\(name)")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// Copies of files of a folder of the project, changed on the way, in a folder that goes away after the body.
    static func withCopies<Result>(of folder: String, changed: (String, URL) -> String, _ body: (URL) throws -> Result) throws -> Result {
        let copies = FileManager.default.temporaryDirectory.appending(path: "hotline-deploy-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: copies, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: copies) }
        for name in try ProjectFiles.names(in: folder) {
            let text = changed(try ProjectFiles.text("\(folder)/\(name)"), copies)
            try text.write(to: copies.appending(path: name), atomically: true, encoding: .utf8)
        }
        return try body(copies)
    }
}
