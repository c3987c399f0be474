import Foundation
import Testing

/// Compares a text with the file of that name in `Snapshots`; HOTLINE_RECORD=1 writes the file anew.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["HOTLINE_RECORD"] == "1" {
        try text.write(to: file, atomically: true, encoding: .utf8)
        return
    }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let (found, expected) = (text.split(separator: "\n", omittingEmptySubsequences: false),
                             recorded.split(separator: "\n", omittingEmptySubsequences: false))
    let line = zip(found, expected).enumerated().first { $1.0 != $1.1 }
    #expect(text == recorded, """
        \(name) differs at line \((line?.offset ?? min(found.count, expected.count)) + 1): \
        found \(line?.element.0 ?? "another length"), expected \(line?.element.1 ?? "another length"). \
        HOTLINE_RECORD=1 records what is found.
        """, sourceLocation: sourceLocation)
}
