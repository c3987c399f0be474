internal import CLibzip

/// One member of an archive while it is unpacked, piece by piece.
struct ZipStream: ~Copyable {
    let member: ZipArchive.Member
    private let limit: SizeLimit
    private let allowed: Int
    private(set) var unpackedBytes = 0
    private let file: OpaquePointer
    // Must outlive the open member.
    private let archive: ZipArchive

    /// Throws `encrypted`, `damagedArchive`, and `tooLarge` for what the archive declares.
    init(_ member: ZipArchive.Member, of archive: ZipArchive, limit: SizeLimit) throws(SpreadsheetError) {
        if member.isEncrypted { throw .encrypted }
        let allowed = limit.unpacked(from: member.packedBytes)
        if member.unpackedBytes > allowed { throw .tooLarge(limit, allowed: allowed) }
        guard let opened = zip_fopen_index(archive.handle, member.index, 0) else {
            throw .damagedArchive(part: member.name, cause: String(cString: zip_strerror(archive.handle)))
        }
        self.member = member
        self.limit = limit
        self.allowed = allowed
        self.archive = archive
        file = opened
    }

    deinit { zip_fclose(file) }

    /// How many bytes were unpacked into `buffer`; 0 at the end. Throws `damagedArchive`, and `tooLarge` for what really comes.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
        let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
        guard count >= 0 else {
            throw .damagedArchive(part: member.name, cause: String(cString: zip_file_strerror(file)))
        }
        unpackedBytes += count
        if unpackedBytes > allowed { throw .tooLarge(limit, allowed: allowed) }
        return count
    }

    /// Unpacks everything that is left.
    mutating func readAll() throws(SpreadsheetError) -> FileBytes {
        let declared = member.unpackedBytes
        // One byte more than declared, so that a member that goes on is noticed.
        let unpacked = try FileBytes(capacity: declared + 1, path: nil) { output throws(SpreadsheetError) in
            var filled = 0
            while filled < output.count {
                let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: output[filled...]))
                if count == 0 { break }
                filled += count
            }
            return filled
        }
        if unpacked.count > declared { throw .damagedArchive(part: member.name, cause: "it is longer than declared") }
        return unpacked
    }

    /// Lends everything that is left, in pieces of at most `step` bytes.
    mutating func forEachPiece(of step: Int, _ body: (UnsafeRawBufferPointer) throws(SpreadsheetError) -> Void)
        throws(SpreadsheetError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: step, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try read(into: buffer)
            if count == 0 { return }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
