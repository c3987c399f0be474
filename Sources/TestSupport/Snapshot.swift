import Foundation
package import Testing

/// Compares a text with the file of that name in the test target's folder `Snapshots`; HOTLINE_RECORD=1 writes the file anew.
package func expectSnapshot(
    _ text: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    var folder = URL(filePath: file).deletingLastPathComponent()
    while !folder.lastPathComponent.hasSuffix("Tests"), folder.path != "/" { folder.deleteLastPathComponent() }
    let snapshot = folder.appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["HOTLINE_RECORD"] == "1" {
        try text.write(to: snapshot, atomically: true, encoding: .utf8)
        return
    }
    let recorded = (try? Data(contentsOf: snapshot)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let (found, expected) = (text.split(separator: "\n", omittingEmptySubsequences: false),
                             recorded.split(separator: "\n", omittingEmptySubsequences: false))
    let line = zip(found, expected).enumerated().first { $1.0 != $1.1 }
    #expect(text == recorded, """
        \(name) differs at line \((line?.offset ?? min(found.count, expected.count)) + 1): \
        found \(line?.element.0 ?? "another length"), expected \(line?.element.1 ?? "another length"). \
        HOTLINE_RECORD=1 records what is found.
        """, sourceLocation: sourceLocation)
}
