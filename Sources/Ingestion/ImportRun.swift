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
        let digest = bytes.withUnsafeBytes(FileDigest.sha256)
        let decoded = try ExportDecoder(profile: profile, zone: zone).decode(bytes)
        try bytes.verifyUnchanged()
        try Task.checkCancellation()

        let fileName = path.split(separator: "/").last.map(String.init) ?? path
        let moment = try exportedAt ?? ExportMoment.named(by: fileName, zone: zone) ?? FileTime.lastModified(path)
        var export = ImportedExport(decoded, fileName: fileName, sha256: digest, profile: profile, exportedAt: moment,
                                    startedAt: startedAt, actor: actor)
        export.isFullSnapshot = isFullSnapshot
        let (zone, options, sent) = (zone, options, export)
        let outcome = try await store.run { connection in
            try Importing.run(sent, zone: zone, options: options, on: connection)
        }
        return ImportReport(outcome: outcome, path: path, export: export, decoded: decoded, isDryRun: options.isDryRun)
    }
}

extension ImportedExport {
    fileprivate init(_ decoded: DecodedExport, fileName: String, sha256: [UInt8], profile: ExportProfile, exportedAt: Instant,
                     startedAt: Instant, actor: String) {
        self.init(exportedAt: exportedAt, startedAt: startedAt)
        self.fileName = fileName
        self.sha256 = sha256
        self.actor = actor
        source = profile.source
        encoding = decoded.encoding.rawValue
        self.profile = profile.name
        profileVersion = profile.version
        columns = decoded.columns
        header = decoded.header
        personalPositions = RejectedText.personalPositions(in: decoded.header, profile: profile)
        rows = decoded.rows.map { Row(line: $0.line, ticket: $0.ticket) }
        rejections = decoded.rejections.map {
            Rejection(line: $0.line, columnName: $0.column, reason: $0.reason.rawValue, raw: $0.raw, rawByteCount: $0.rawByteCount)
        }
        skipped = decoded.skipped
    }
}
