package import Tickets
internal import Foundation

/// A year of daily ticket exports that looks like a real town's and adds up to the figures of its annual report.
///
/// The same year and calendar always give the same bytes. The exports end with 31 December; as of the next day's first
/// instant the tickets stand as `ExampleTotals` says.
package struct ExampleYear: Sendable {
    package let year: Int
    private let office: OfficeYear

    package init(year: Int, calendar: WorkCalendar) throws(ExampleYearError) {
        guard let office = OfficeYear(year: year, calendar: calendar) else { throw .yearOutOfRange(year) }
        self.year = year
        self.office = office
    }

    /// One export for every day of the year, in order; a quiet day has no rows.
    package func exports() -> [ExampleExport] {
        var rows: [CalendarDay: [ExampleRow]] = [:]
        for life in YearPlan(office: office).lives {
            for (day, row) in life.rows() { rows[day, default: []].append(row) }
        }
        return office.days.map { ExampleExport(day: $0, rows: rows[$0] ?? []) }
    }

    /// Writes every export into the folder, which is made where it is missing; files of the same names are replaced.
    @discardableResult
    package func write(to directory: String) throws(ExampleYearError) -> [String] {
        let folder = URL(filePath: directory, directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(path: directory, cause: error.localizedDescription)
        }
        var names: [String] = []
        for export in exports() {
            let file = ExportFile(export, zone: office.zone)
            let path = folder.appending(path: export.fileName)
            let bytes = try file.bytes()
            do {
                try Data(bytes).write(to: path, options: .atomic)
            } catch {
                throw .cannotWrite(path: path.path, cause: error.localizedDescription)
            }
            names.append(export.fileName)
        }
        return names
    }
}
