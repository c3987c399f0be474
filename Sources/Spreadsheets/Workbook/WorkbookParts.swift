/// The parts of a workbook's package, found by name as forgivingly as Excel finds them.
struct WorkbookParts {
    let archive: ZipArchive
    private let places: [String: Int]

    init(_ archive: ZipArchive) {
        self.archive = archive
        places = Dictionary(archive.members.enumerated().map { (Self.key($1.name), $0) }, uniquingKeysWith: { first, _ in first })
    }

    func contains(_ name: String) -> Bool { places[Self.key(name)] != nil }

    func member(_ name: String) throws(SpreadsheetError) -> ZipArchive.Member {
        guard let place = places[Self.key(name)] else { throw .inconsistentWorkbook(part: name, row: nil, cause: "the part is missing") }
        return archive.members[place]
    }

    /// Parses a whole part, which is small.
    func parse(_ name: String, limit: SizeLimit = .partBytes, handler: any MarkupHandler) throws(SpreadsheetError) {
        var stream = try ZipStream(try member(name), of: archive, limit: limit)
        let parser = try MarkupParser(.xml(isUTF8: false), .xlsx, part: name, handler: handler)
        try stream.forEachPiece(of: 64 << 10) { piece throws(SpreadsheetError) in try parser.push(piece) }
        try parser.finish()
    }

    /// The targets that a part names, from its relationships; none where it has none.
    func relationships(of part: String) throws(SpreadsheetError) -> [Relationship] {
        let folder = part.split(separator: "/").dropLast().map { "\($0)/" }.joined()
        let file = part.split(separator: "/").last ?? ""
        let name = "\(folder)_rels/\(file).rels"
        guard contains(name) else { return [] }
        let handler = RelationshipHandler(folder: folder)
        try parse(name, handler: handler)
        return handler.relationships
    }

    /// Some writers use backslashes, a slash in front, or another case than the package itself.
    private static func key(_ name: String) -> String {
        String(name.map { $0 == "\\" ? "/" : $0 }).lowercased().split(separator: "/").joined(separator: "/")
    }
}
