internal import CZlib
internal import Foundation
import TicketStore

/// Writes an archive under another name until it is whole. Only its owner can read it: it holds names, numbers and addresses.
final class ArchiveFileWriter {
    private let path: String
    private var file: gzFile?
    private var buffer: [UInt8] = []
    private var counts = ArchivedCounts()

    private static let bufferSize = 1 << 20

    /// - Throws: `ArchiveFileError` where the file is there already or cannot be made.
    init(_ path: String, _ header: ArchiveHeader) throws {
        self.path = path
        guard access(path, F_OK) != 0 else { throw ArchiveFileError.system(path, "cannot be written", code: EEXIST) }
        unlink(Self.partial(path))
        let descriptor = open(Self.partial(path), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ArchiveFileError.system(path, "cannot be written", code: errno) }
        file = gzdopen(descriptor, "wb6")
        guard file != nil else {
            close(descriptor)
            throw ArchiveFileError.system(path, "cannot be written", code: ENOMEM)
        }
        try write(ArchiveHeader.word, JSONEncoder.archive.encode(header))
    }

    deinit {
        guard let file else { return }
        gzclose(file)
        unlink(Self.partial(path))
    }

    func write(_ row: ArchivedRow) throws {
        counts.add(row)
        try write(row.kind.rawValue, Data(row.json.utf8))
    }

    /// Ends the file and gives it its name.
    func finish() throws {
        let end = ArchiveEnd(tickets: counts.tickets, history: counts.historyRows, events: counts.events)
        try write(ArchiveEnd.word, JSONEncoder.archive.encode(end))
        try flush()
        let closed = gzclose(file)
        file = nil
        guard closed == Z_OK else { throw failure() }
        try sync()
        guard rename(Self.partial(path), path) == 0 else { throw failure() }
    }

    private func write(_ word: String, _ json: Data) throws {
        buffer += word.utf8
        buffer.append(UInt8(ascii: "\t"))
        buffer += json
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= Self.bufferSize { try flush() }
    }

    private func flush() throws {
        let written = buffer.withUnsafeBytes { gzwrite(file, $0.baseAddress, UInt32($0.count)) }
        guard buffer.isEmpty || Int(written) == buffer.count else { throw failure() }
        buffer.removeAll(keepingCapacity: true)
    }

    /// On the disk before the rows go.
    private func sync() throws {
        let descriptor = open(Self.partial(path), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    private func failure() -> ArchiveFileError {
        let code = errno
        unlink(Self.partial(path))
        return .system(path, "cannot be written", code: code)
    }

    private static func partial(_ path: String) -> String { "\(path).part" }
}

extension JSONEncoder {
    fileprivate static var archive: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}
