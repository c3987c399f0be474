internal import CZlib
internal import Foundation
import TicketStore

/// Reads an archive and checks that it is whole: gzip's check sum, the header, the end and its counts.
enum ArchiveFileReader {
    /// Rows handed over together.
    private static let batchSize = 5_000
    private static let bufferSize = 1 << 20

    /// Hands the rows over in the order of the file.
    /// - Returns: the header.
    /// - Throws: `ArchiveFileError`, at the end at the latest; what `body` throws.
    @discardableResult
    static func read(_ path: String, _ body: ([ArchivedRow]) throws -> Void) throws -> ArchiveHeader {
        var header: ArchiveHeader?, end: ArchiveEnd?
        var counts = ArchivedCounts(), batch: [ArchivedRow] = []
        try forEachLine(of: path) { word, json in
            guard end == nil else { throw ArchiveFileError.damaged(path, "something follows its end") }
            if header == nil {
                guard word == ArchiveHeader.word, let found = try? JSONDecoder().decode(ArchiveHeader.self, from: Data(json.utf8)) else {
                    throw ArchiveFileError.damaged(path, "it has no header")
                }
                guard found.format <= ArchiveHeader.newestFormat, found.schema <= Migrator.newestVersion else {
                    throw ArchiveFileError.newer(path, schema: found.schema)
                }
                header = found
            } else if word == ArchiveEnd.word {
                end = try? JSONDecoder().decode(ArchiveEnd.self, from: Data(json.utf8))
            } else if let kind = ArchivedRow.Kind(rawValue: word) {
                let row = ArchivedRow(kind: kind, json: json)
                counts.add(row)
                batch.append(row)
                guard batch.count == batchSize else { return }
                try body(batch)
                batch.removeAll(keepingCapacity: true)
            } else {
                throw ArchiveFileError.damaged(path, "it has a line of an unknown kind")
            }
        }
        if !batch.isEmpty { try body(batch) }
        guard let header, end == ArchiveEnd(tickets: counts.tickets, history: counts.historyRows, events: counts.events) else {
            throw ArchiveFileError.damaged(path, "it was cut off")
        }
        return header
    }

    private static func forEachLine(of path: String, _ body: (_ word: String, _ json: String) throws -> Void) throws {
        guard let file = gzopen(path, "rb") else { throw ArchiveFileError.system(path, "cannot be read", code: errno) }
        defer { gzclose(file) }
        var buffer = [UInt8](repeating: 0, count: bufferSize), pending: [UInt8] = []
        while true {
            let count = buffer.withUnsafeMutableBytes { gzread(file, $0.baseAddress, UInt32($0.count)) }
            // zlib reads a file that is not packed as it stands.
            guard count >= 0, gzdirect(file) == 0 else { throw ArchiveFileError.damaged(path, "it is damaged, or not packed") }
            guard count > 0 else { break }
            pending += buffer[..<Int(count)]
            var start = pending.startIndex
            while let newline = pending[start...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = pending[start..<newline]
                guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else {
                    throw ArchiveFileError.damaged(path, "a line is not of its form")
                }
                try body(String(decoding: line[..<tab], as: UTF8.self), String(decoding: line[line.index(after: tab)...], as: UTF8.self))
                start = pending.index(after: newline)
            }
            pending.removeSubrange(..<start)
        }
        var code: Int32 = Z_OK
        gzerror(file, &code)
        guard code == Z_OK, pending.isEmpty else { throw ArchiveFileError.damaged(path, "it was cut off") }
    }
}
