package import Spreadsheets
package import Tickets

/// Makes tickets of the bytes of one export file: a pure function that knows nothing of other files or of the database.
///
/// A row that cannot be read becomes a rejection and the others are loaded all the same; a file without a header is an error.
package struct ExportDecoder: Sendable {
    package let profile: ExportProfile
    private let dates: DateReader

    /// - Parameter zone: the reporting zone, for times without an offset unless the profile has a zone of its own.
    package init(profile: ExportProfile, zone: ReportingZone) {
        self.profile = profile
        dates = DateReader(zone: profile.timeZone ?? zone, order: profile.dateOrder, epoch: profile.excelEpoch)
    }

    /// Decodes delimited text. Throws `SpreadsheetError` where it is no table, and `ExportError` where it is no export.
    ///
    /// - Parameter encoding: overrides the profile's; with neither it is detected.
    package func decode(_ bytes: FileBytes, encoding: TextEncoding? = nil) throws -> DecodedExport {
        let reader = try DelimitedReader(bytes, encoding: encoding ?? profile.encoding, delimiter: profile.delimiter)
        let layout = try HeaderLayout(searching: reader.rows(limit: HeaderLayout.recordsSearched), names: ColumnNames(profile))
        var export = DecodedExport(encoding: reader.encoding, delimiter: reader.delimiter, profileName: profile.name)
        export.columns = layout.columns(with: profile.constants)
        export.header = layout.names
        export.headerLine = layout.line
        export.skipped = layout.record

        var decoder = RowDecoder(profile: profile, layout: layout, dates: dates)
        var position = 0
        try reader.forEachRecord { record in
            defer { position += 1 }
            guard position > layout.record else { return }
            switch RowKind(record, layout: layout, dates: dates) {
            case .blank, .repeatedHeader:
                export.skipped += 1
            case .total:
                export.skipped += 1
                export.skippedTotals.append(record.line)
            case .ticket:
                do {
                    export.rows.append(DecodedRow(line: record.line, ticket: try decoder.decode(record)))
                } catch let refused as RefusedRow {
                    export.rejections.append(Rejection(refused, record, layout))
                }
            }
        }
        if decoder.dueMidnights.isDateOnly { export.rows.readDeadlinesAsDays(in: dates.zone) }
        if decoder.closedMidnights.isDateOnly { export.rows.readClosingsAsDays(in: dates.zone) }
        export.unknownCategories = decoder.unknownCategories
        return export
    }
}

extension Rejection {
    fileprivate init(_ refused: RefusedRow, _ record: borrowing Record, _ layout: HeaderLayout) {
        let column = refused.index.flatMap { layout.names.indices.contains($0) ? layout.names[$0] : nil }
        self.init(line: record.line, column: column ?? "", reason: refused.reason, raw: record.raw,
                  rawByteCount: record.rawByteCount, ticketNumber: refused.ticketNumber)
    }
}
