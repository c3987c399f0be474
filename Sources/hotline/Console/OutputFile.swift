import Foundation

/// A file that is there whole or not at all.
enum OutputFile {
    static func write(_ text: String, to path: String) throws {
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure("\(path) cannot be written: \(error.localizedDescription)",
                          hint: "Check that the folder exists, may be written and has space.")
        }
    }
}
