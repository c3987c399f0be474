/// A file out of its archives.
struct OpenedFile {
    enum Content {
        case workbook(WorkbookParts)
        case text
    }

    private(set) var bytes: FileBytes
    private(set) var containers: [Container] = []
    private(set) var content = Content.text

    /// Throws `foreignFormat` and `encrypted` for what is not read, and what the archives throw.
    init(_ file: FileBytes) throws(SpreadsheetError) {
        bytes = file
        while try openContainer() {
            let limit = SizeLimit.nestedContainers
            if containers.count > limit.value { throw .tooLarge(limit, allowed: limit.value) }
        }
        try bytes.withUnsafeBytes { start throws(SpreadsheetError) in
            if CompoundFile.isOne(start) { throw CompoundFile.refusal(start) }
            if let format = ForeignFormat(startOf: start) { throw .foreignFormat(format) }
        }
    }

    /// Replaces the bytes by what they hold; false where they are no archive of files.
    private mutating func openContainer() throws(SpreadsheetError) -> Bool {
        if bytes.withUnsafeBytes({ $0.starts(with: Gzip.signature) }) {
            bytes = try Gzip.unpack(bytes)
            containers.append(.gzip)
            return true
        }
        guard bytes.withUnsafeBytes({ start in ZipArchive.signatures.contains { start.starts(with: $0) } }) else { return false }
        let archive = try ZipArchive(bytes)
        let parts = WorkbookParts(archive)
        if parts.contains("mimetype"), parts.contains("content.xml") { throw .foreignFormat(.ods) }
        if Workbook.isWorkbook(parts) {
            content = .workbook(parts)
            return false
        }
        let files = archive.members.filter { Self.isData($0.name) }
        guard let member = files.first else { throw .noFileInside }
        if files.count > 1 { throw .severalFiles(names: files.map(\.name)) }
        var stream = try ZipStream(member, of: archive, limit: .unpackedBytes)
        bytes = try stream.readAll()
        containers.append(.zip(member: member.name))
        return true
    }

    /// What systems put into archives beside a person's files.
    private static func isData(_ name: String) -> Bool {
        if name.hasSuffix("/") || name.hasPrefix("__MACOSX/") { return false }
        let file = name.split(separator: "/").last ?? ""
        return !file.hasPrefix("._") && ![".DS_Store", "Thumbs.db", "desktop.ini"].contains(file)
    }
}
