internal import CLibzip

/// Writes a zip file of a few small texts, such as the parts of an Office document.
package enum ZipWriter {
    /// The first day that a zip file can name: archives of the same parts are the same bytes.
    private static let firstDate: UInt16 = 1 << 5 | 1

    /// - Parameter path: a file that is there is replaced.
    /// - Throws: `ZipWritingError`; nothing is then written.
    package static func write(_ parts: [(name: String, text: String)], to path: String) throws(ZipWritingError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
            throw ZipWritingError(path: path, cause: "libzip's error \(code)")
        }
        // libzip reads the parts when the archive is closed; until then they stay where they are.
        let buffers = parts.map { part in
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: part.text.utf8.count, alignment: 1)
            buffer.copyBytes(from: part.text.utf8)
            return buffer
        }
        defer { for buffer in buffers { buffer.deallocate() } }
        for (part, buffer) in zip(parts, buffers) {
            let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(buffer.count), 0)
            let index = zip_file_add(archive, part.name, source, ZIP_FL_ENC_UTF_8)
            guard index >= 0, zip_file_set_dostime(archive, UInt64(index), 0, firstDate, 0) == 0 else {
                let cause = String(cString: zip_strerror(archive))
                if index < 0 { zip_source_free(source) }
                zip_discard(archive)
                throw ZipWritingError(path: path, cause: cause)
            }
        }
        guard zip_close(archive) == 0 else {
            let cause = String(cString: zip_strerror(archive))
            zip_discard(archive)
            throw ZipWritingError(path: path, cause: cause)
        }
    }
}

/// Why a zip file could not be written.
package struct ZipWritingError: Error, Sendable, CustomStringConvertible {
    package let path: String
    package let cause: String

    package var description: String { "\(path) cannot be written: \(cause)." }
    package var hint: String { "Check that the folder for temporary files may be written and has space." }
}
