import Glibc

/// The bytes of one file, read-only and unchanging for as long as the value lives.
///
/// A file up to `mappingAbove` bytes is copied into memory, because cutting a mapped file short kills the process that reads
/// it (SIGBUS), and a daily export that is sent again while it is imported is an ordinary accident. Larger files are mapped.
//
// Sendable: the memory is written before `init` returns, never afterwards, and released only in `deinit`.
package final class FileBytes: @unchecked Sendable {
    private enum Storage { case allocated, mapped(FileStatus) }

    /// Where the bytes came from; nil for bytes that were in memory.
    package let path: String?
    package let count: Int
    private let start: UnsafeMutableRawPointer
    private let storage: Storage

    /// Daily exports are far smaller. To copy this much takes some 30 ms.
    package static let defaultMappingAbove = 64 << 20

    package init(path: String, mappingAbove: Int = FileBytes.defaultMappingAbove) throws(SpreadsheetError) {
        let status = try FileStatus(opening: path)
        let size = status.byteCount
        self.path = path
        count = size
        if size > mappingAbove {
            start = try status.map()
            storage = .mapped(status)
        } else {
            let copy = UnsafeMutableRawPointer.allocate(byteCount: max(size, 1), alignment: 16)
            do {
                try status.read(into: UnsafeMutableRawBufferPointer(start: copy, count: size))
                try status.verifyUnchanged()
            } catch {
                copy.deallocate()
                throw error
            }
            start = copy
            storage = .allocated
        }
    }

    package init(_ bytes: [UInt8]) {
        path = nil
        count = bytes.count
        let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 16)
        bytes.withUnsafeBytes { if let first = $0.baseAddress { copy.copyMemory(from: first, byteCount: $0.count) } }
        start = copy
        storage = .allocated
    }

    /// Bytes that `fill` writes into a buffer of at most `capacity` bytes; it returns how many it wrote.
    init(capacity: Int, path: String?, filling fill: (UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int)
        throws(SpreadsheetError) {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: max(capacity, 1), alignment: 16)
        do {
            count = try fill(UnsafeMutableRawBufferPointer(start: memory, count: capacity))
        } catch {
            memory.deallocate()
            throw error
        }
        self.path = path
        // What `fill` left untouched takes address space, but no memory.
        start = memory
        storage = .allocated
    }

    deinit {
        switch storage {
        case .allocated: start.deallocate()
        case .mapped: munmap(start, count)
        }
    }

    /// Lends the bytes; the pointer is valid inside `body` only.
    package func withUnsafeBytes<Result: ~Copyable, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(start: start, count: count))
    }

    /// How much of a mapped file is looked at before its memory is given back.
    package static let pieceSize = 16 << 20

    /// Gives back the memory of bytes of a mapped file that were read and will not be for a while: a file of gigabytes so never lies
    /// in memory whole. Who reads them again gets them from the file.
    package func release(_ range: Range<Int>) {
        guard case .mapped = storage else { return }
        let page = 4096
        let lower = range.lowerBound / page * page, upper = range.upperBound / page * page
        if lower < upper { madvise(start + lower, upper - lower, MADV_DONTNEED) }
    }

    /// Lends the bytes in order, piece by piece, releasing each behind it; `body` gets a piece and its offset and returns false to
    /// stop. `cut` moves the end of a piece back to where the text may be cut.
    package func forEachPiece<Failure: Error>(
        cut: (UnsafeRawBufferPointer, Int) -> Int = { $1 }, _ body: (UnsafeRawBufferPointer, Int) throws(Failure) -> Bool
    ) throws(Failure) {
        let bytes = UnsafeRawBufferPointer(start: start, count: count)
        var offset = 0
        while offset < count {
            let reach = min(offset + FileBytes.pieceSize, count)
            let end = reach < count ? max(cut(bytes, reach), offset + 1) : reach
            let goesOn = try body(UnsafeRawBufferPointer(rebasing: bytes[offset..<end]), offset)
            release(offset..<end)
            guard goesOn else { return }
            offset = end
        }
    }

    /// Throws `changedWhileReading` when a mapped file has another size or modification time than when it was opened.
    package func verifyUnchanged() throws(SpreadsheetError) {
        if case .mapped(let status) = storage { try status.verifyUnchanged() }
    }
}
