internal import CLibzip
internal import Glibc

/// A zip file in memory, opened for reading by libzip.
final class ZipArchive {
    struct Member {
        var index: UInt64
        var name: String
        var packedBytes: Int
        /// As the archive declares it.
        var unpackedBytes: Int
        var isEncrypted: Bool
    }

    static let signatures: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]

    let members: [Member]
    let handle: OpaquePointer
    // libzip reads from these bytes until the archive is closed in `deinit`; their memory stays where it is as long as they live.
    private let bytes: FileBytes

    init(_ bytes: FileBytes) throws(SpreadsheetError) {
        try Self.refuseTooManyMembers(bytes)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let source = bytes.withUnsafeBytes { zip_source_buffer_create($0.baseAddress, UInt64($0.count), 0, &error) }
        guard let source else { throw .damagedArchive(part: nil, cause: String(cString: zip_error_strerror(&error))) }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            let cause = String(cString: zip_error_strerror(&error))
            zip_source_free(source)
            throw .damagedArchive(part: nil, cause: cause)
        }
        handle = opened
        members = Self.members(of: opened)
        self.bytes = bytes
    }

    deinit { zip_discard(handle) }

    private static func members(of handle: OpaquePointer) -> [Member] {
        (0..<UInt64(max(0, zip_get_num_entries(handle, 0)))).compactMap { index in
            var status = zip_stat_t()
            zip_stat_init(&status)
            guard zip_stat_index(handle, index, UInt32(ZIP_FL_ENC_RAW), &status) == 0, let name = status.name else { return nil }
            let raw = UnsafeRawBufferPointer(start: name, count: strlen(name))
            return Member(index: index, name: decodedName(raw), packedBytes: Int(clamping: status.comp_size),
                          unpackedBytes: Int(clamping: status.size), isEncrypted: status.encryption_method != ZIP_EM_NONE)
        }
    }

    /// Chinese editions of Windows write names in GBK, most others in UTF-8.
    private static func decodedName(_ raw: UnsafeRawBufferPointer) -> String {
        if let name = String(validating: raw, as: UTF8.self) { return name }
        var text = [UInt8](repeating: 0, count: raw.count * 2)
        if let iconv = Iconv(from: TextEncoding.gb18030.rawValue, to: "utf-8") {
            let (read, written) = text.withUnsafeMutableBytes { iconv.convert(raw, into: $0) }
            if read == raw.count { return String(decoding: text[..<written], as: UTF8.self) }
        }
        return String(decoding: raw, as: UTF8.self)
    }

    /// libzip builds its whole directory before it can be asked anything.
    private static func refuseTooManyMembers(_ bytes: FileBytes) throws(SpreadsheetError) {
        let limit = SizeLimit.archiveMembers.value
        let found = bytes.withUnsafeBytes { occurrences(of: [0x50, 0x4B, 0x01, 0x02], in: $0, atMost: limit + 1) }
        if found > limit { throw .tooLarge(.archiveMembers, allowed: limit) }
    }
}
