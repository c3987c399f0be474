@testable import Spreadsheets

/// A fixture, opened whatever it is.
func spreadsheet(_ name: String) throws -> Spreadsheet { try Spreadsheet(fixture(name)) }

/// The rows of one sheet of a fixture, the first where none is named.
func rows(_ name: String, sheet: String? = nil) throws -> [SheetRow] {
    let file = try spreadsheet(name)
    return try (sheet.map { try file.sheet(named: $0) } ?? file.sheet(at: 0)).rows()
}

func texts(_ name: String, sheet: String? = nil) throws -> [[String]] { try rows(name, sheet: sheet).map(\.cells) }

/// The error that a fixture is refused with; nil where everything in it can be read.
func refusal(_ name: String) throws -> SpreadsheetError? { try refusal(fixture(name)) }

func refusal(_ bytes: FileBytes) -> SpreadsheetError? {
    do {
        let file = try Spreadsheet(bytes)
        for index in file.sheetNames.indices { try file.sheet(at: index).forEachRecord { _ in } }
        return nil
    } catch {
        return error as? SpreadsheetError
    }
}
