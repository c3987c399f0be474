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

    /// Opens a file of any format up to its header. Throws `SpreadsheetError` where it is no table, and `ExportError` where it is no
    /// export.
    ///
    /// - Parameters:
    ///   - encoding: overrides the profile's; with neither it is detected.
    ///   - sheet: the sheet of a workbook; nil: the first visible one with a header.
    package func open(_ bytes: FileBytes, encoding: TextEncoding? = nil, sheet name: String? = nil) throws -> ExportDecoding {
        let file = try Spreadsheet(bytes, encoding: encoding ?? profile.encoding, delimiter: profile.delimiter)
        let found = try HeaderSearch(file, sheet: name, names: ColumnNames(profile))
        return try ExportDecoding(file, found: found, profile: profile, dates: dates(in: file))
    }

    /// Decodes a whole file at once.
    package func decode(_ bytes: FileBytes, encoding: TextEncoding? = nil, sheet name: String? = nil) throws -> DecodedExport {
        let decoding = try open(bytes, encoding: encoding, sheet: name)
        let batch = try decoding.next(limit: .max) ?? DecodedBatch()
        var export = decoding.outline
        export.rows = batch.everyRow
        export.rejections = batch.rejections
        return export
    }

    /// A workbook knows from when its days count, whatever the profile says.
    private func dates(in file: Spreadsheet) -> DateReader {
        guard let countsFrom1904 = file.countsFrom1904 else { return dates }
        return DateReader(zone: dates.zone, order: dates.order, epoch: countsFrom1904 ? .from1904 : .from1900)
    }
}
