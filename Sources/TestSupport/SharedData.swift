internal import Foundation

/// The real exports that are not part of the project: `../shared/data` beside it, or the folder in HOTLINE_SHARED_DATA.
package enum SharedData {
    package static let folder: String? = {
        let stated = ProcessInfo.processInfo.environment["HOTLINE_SHARED_DATA"]
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let path = stated ?? package.deletingLastPathComponent().appending(path: "shared/data").path
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }()

    package static var isThere: Bool { folder != nil }

    /// For `.enabled(if:)`: a test that is skipped says so.
    package static let absence: String = "SKIPPED: the real exports in ../shared/data (or HOTLINE_SHARED_DATA) are not there"

    package static func path(_ file: String) -> String { (folder ?? "") + "/" + file }
}
