internal import CZlib

/// A gzip file of one or several members, one behind the other.
enum Gzip {
    static let signature: [UInt8] = [0x1F, 0x8B]

    /// The unpacked bytes. Throws `damagedArchive`, or `tooLarge` as soon as more come than are believed.
    ///
    /// Unpacks twice, since the file does not say how much it holds: a bomb is refused before it takes any memory.
    static func unpack(_ packed: FileBytes) throws(SpreadsheetError) -> FileBytes {
        let limit = SizeLimit.unpackedBytes
        let allowed = limit.unpacked(from: packed.count)
        let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
        defer { scratch.deallocate() }
        var size = 0
        try inflate(packed) { count throws(SpreadsheetError) in
            size += count
            if size > allowed { throw .tooLarge(limit, allowed: allowed) }
            return scratch
        }
        return try FileBytes(capacity: size, path: packed.path) { output throws(SpreadsheetError) in
            var filled = 0
            try inflate(packed) { count throws(SpreadsheetError) in
                filled += count
                let rest = UnsafeMutableRawBufferPointer(rebasing: output[filled...])
                // zlib needs room for a byte to see that nothing follows.
                return rest.isEmpty ? UnsafeMutableRawBufferPointer(rebasing: scratch[..<1]) : rest
            }
            return min(filled, size)
        }
    }

    /// As much as zlib's counters hold.
    private static let largestStep = 1 << 30

    /// - Parameter room: told how many bytes were written since the last call, gives the memory for the next; never empty.
    private static func inflate(_ packed: FileBytes,
                                into room: (Int) throws(SpreadsheetError) -> UnsafeMutableRawBufferPointer) throws(SpreadsheetError) {
        try packed.withUnsafeBytes { input throws(SpreadsheetError) in
            var stream = z_stream()
            // 15: the largest window; 16: with gzip's header and check sum.
            guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
                throw .damagedArchive(part: nil, cause: "no memory for zlib")
            }
            defer { inflateEnd(&stream) }
            var (read, written) = (0, 0)
            while true {
                let output = try room(written)
                let (readable, writable) = (min(input.count - read, largestStep), min(output.count, largestStep))
                // zlib's signature is older than `const`; it does not write to its input.
                let next = UnsafeMutableRawPointer(mutating: input.baseAddress).map { $0 + read }
                stream.next_in = next?.assumingMemoryBound(to: UInt8.self)
                stream.avail_in = UInt32(readable)
                stream.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
                stream.avail_out = UInt32(writable)
                let status = CZlib.inflate(&stream, Z_NO_FLUSH)
                read += readable - Int(stream.avail_in)
                written = writable - Int(stream.avail_out)
                switch status {
                case Z_OK: continue
                case Z_BUF_ERROR: throw .damagedArchive(part: nil, cause: "it ends too early")
                case Z_STREAM_END:
                    // Some tools fill the last block with zeros.
                    if input[read...].allSatisfy({ $0 == 0 }) {
                        _ = try room(written)
                        return
                    }
                    inflateReset(&stream)
                default:
                    throw .damagedArchive(part: nil, cause: stream.msg.map { String(cString: $0) } ?? "zlib error \(status)")
                }
            }
        }
    }
}
