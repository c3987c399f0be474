import Spreadsheets
package import TicketStore
package import Tickets

/// The one way in: the command, the inbox worker and the tests all bring a file into the store through this.
package struct ImportRun: Sendable {
    package var store: TicketStore
    package var profile: ExportProfile
    package var zone: ReportingZone
    /// Who imports, for the run's record.
    package var actor: String
    /// Overrides the date in the file's name and the file's own time.
    package var exportedAt: Instant?
    package var options = ImportOptions()
    /// The files hold every ticket of their source that was received in the span of their rows; what they lack was withdrawn.
    package var isFullSnapshot = false
    /// Rows decoded and written together, which bounds the memory of an import.
    package var batchSize = Importing.batchSize
    /// Rows whose cells are those of their tickets' newest rows are not decoded; without it they are, with the same result.
    package var takesKnownRows = true

    package init(store: TicketStore, profile: ExportProfile, zone: ReportingZone, actor: String, exportedAt: Instant? = nil) {
        self.store = store
        self.profile = profile
        self.zone = zone
        self.actor = actor
        self.exportedAt = exportedAt
    }

    /// Imports one file in one transaction; a file that fails changes nothing.
    ///
    /// - Throws: `SpreadsheetError` and `ExportError` for a file that cannot be read as an export, `StoreError` and `PostgresError`
    ///   for a store that cannot take it, `CancellationError`.
    package func run(_ path: String, startedAt: Instant) async throws -> ImportReport {
        let bytes = try FileBytes(path: path)
        let exportedAt = try exportedAt ?? ExportMoment.named(by: SourceFile.name(of: path), zone: zone) ?? FileTime.lastModified(path)
        let decoder = ExportDecoder(profile: profile, zone: zone)
        // The file is hashed while it is checked.
        async let digest = FileDigest.sha256(bytes)
        let decoding = try decoder.open(bytes)
        let file = SourceFile(path: path, sha256: await digest, exportedAt: exportedAt)
        do {
            return try await run(file, bytes, decoding, startedAt: startedAt, batchSize: batchSize)
        } catch StoreError.ticketAcrossBatches {
            // Which of its rows holds is known once all of them are.
            return try await run(file, bytes, try decoder.open(bytes), startedAt: startedAt, batchSize: .max)
        }
    }

    private func run(_ file: SourceFile, _ bytes: FileBytes, _ decoding: ExportDecoding, startedAt: Instant,
                     batchSize: Int) async throws -> ImportReport {
        try Task.checkCancellation()
        var export = ImportedExport(file, decoding.outline, profile: profile, startedAt: startedAt, actor: actor)
        export.isFullSnapshot = isFullSnapshot
        export.rowEstimate = decoding.rowEstimate
        let knownRows = takesKnownRows ? KnownRows() : nil
        decoding.knownRows = knownRows
        export.knownRows = knownRows
        let (zone, options, sent) = (zone, options, export)
        let outcome = try await store.run { connection in
            let feed = BatchFeed { try decoding.next(limit: batchSize).map(ExportBatch.init) }
            defer {
                knownRows?.giveUp()
                feed.stop()
            }
            return try Importing.run(sent, zone: zone, options: options, on: connection) {
                let next = try feed.next()
                if next == nil { try bytes.verifyUnchanged() }
                return next
            }
        }
        return ImportReport(outcome, of: file, export, decoding.outline, isDryRun: options.isDryRun)
    }
}

/// A file as the run's record names it.
struct SourceFile: Sendable {
    var path: String
    var sha256: [UInt8]
    var exportedAt: Instant

    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension ImportedExport {
    fileprivate init(_ file: SourceFile, _ outline: DecodedExport, profile: ExportProfile, startedAt: Instant, actor: String) {
        self.init(exportedAt: file.exportedAt, startedAt: startedAt)
        fileName = SourceFile.name(of: file.path)
        sha256 = file.sha256
        self.actor = actor
        source = profile.source
        encoding = outline.encoding.rawValue
        self.profile = profile.name
        profileVersion = profile.version
        columns = outline.columns
        header = outline.header
        personalPositions = RejectedText.personalPositions(in: outline.header, profile: profile)
    }
}

extension ExportBatch {
    init(_ decoded: DecodedBatch) {
        self.init()
        rows = decoded.rows
        plain = decoded.plain
        known = decoded.known
        knownReceived = decoded.knownReceived
        rejections = decoded.rejections.map {
            ImportedExport.Rejection(line: $0.line, columnName: $0.column, reason: $0.reason.rawValue, raw: $0.raw,
                                     rawByteCount: $0.rawByteCount)
        }
        skipped = decoded.skipped
    }
}
