/// What a file is, found out from its bytes; the name that it carries says nothing.
package enum SpreadsheetFormat: String, Hashable, Sendable, CaseIterable {
    /// Cells between commas, semicolons or any other delimiter but tabs.
    case csv
    case tsv
    /// One JSON object a line.
    case jsonLines = "jsonl"
    /// One JSON array of objects.
    case json
    /// Office Open XML, transitional or strict.
    case xlsx
    /// Tables of a web page, which many platforms name .xls.
    case html
    /// SpreadsheetML of Excel 2003, likewise often named .xls.
    case spreadsheetML = "xml"
}
