package import Foundation

/// The real exports that are not part of the project: `../shared/data` beside it, or the folder in HOTLINE_SHARED_DATA.
package enum SharedData {
    package static let folder: URL = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return ProcessInfo.processInfo.environment["HOTLINE_SHARED_DATA"].map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared/data")
    }()

    package static let isPresent = FileManager.default.fileExists(atPath: path("daily-exports-zh/expected.json"))

    /// For `.enabled(if:)`: what is skipped says so.
    package static let absence = "SKIPPED: the real exports are neither in ../shared/data nor in HOTLINE_SHARED_DATA"

    package static func path(_ file: String) -> String { folder.appending(path: file).path }

    package static func json<Value: Decodable>(_ file: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: file)))
    }
}
