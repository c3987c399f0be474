import Foundation

/// The texts beside the tests.
enum Fixture {
    static func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    static func path(_ name: String) -> String {
        Bundle.module.bundleURL.appending(path: "Fixtures").appending(path: name).path
    }

    /// Our own summaries as the tests of Reporting record them.
    static func snapshot(_ name: String) throws -> String {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: tests.appending(path: "ReportingTests/Snapshots").appending(path: name), encoding: .utf8)
    }
}
