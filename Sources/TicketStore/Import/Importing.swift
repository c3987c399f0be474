package import Postgres
package import Tickets

/// Puts a decoded export into the database, in one transaction that all of it enters or none.
package enum Importing {
    /// Rows planned and written together: enough to make a COPY worth its start, few enough to bound the memory.
    package static let batchSize = 20_000

    /// - Parameters:
    ///   - export: with its first rows.
    ///   - rest: gives further rows until it returns nil. Rows of one ticket have to come in one batch.
    /// - Returns: what the file changed. The same bytes as the same export change nothing.
    /// - Throws: `StoreError` or `PostgresError`, or what `rest` throws; the database is then as before.
    ///   `StoreError.ticketAcrossBatches` asks to send the whole file as one batch.
    package static func run(_ export: ImportedExport, zone: ReportingZone, options: ImportOptions = ImportOptions(),
                            on connection: borrowing Connection, rest: () throws -> ExportBatch? = { nil }) throws -> ImportOutcome {
        try connection.transaction(readOnly: options.isDryRun) { connection in
            try ImportLock.take(on: connection)
            if let earlier = try RunSame.number(of: export, on: connection) {
                var outcome = ImportOutcome(run: earlier)
                outcome.isAlreadyImported = true
                return outcome
            }
            var transfer = try Transfer(export, run: RunNext.number(on: connection), zone: zone, options: options, on: connection)
            var batch = ExportBatch()
            (batch.rows, batch.rejections, batch.skipped) = (export.rows, export.rejections, export.skipped)
            var next: ExportBatch? = batch
            while let batch = next {
                try transfer.take(batch, on: connection)
                next = try rest()
            }
            return try transfer.finish(on: connection)
        }
    }
}
