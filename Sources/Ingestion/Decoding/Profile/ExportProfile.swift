package import Spreadsheets
package import Tickets

/// How the exports of one source are read: what its columns, labels and dates mean. `builtIn` suits most Chinese hotlines; an
/// office describes its own in a YAML file.
package struct ExportProfile: Sendable {
    package static let builtInName = "built-in"

    package var name = ExportProfile.builtInName
    /// Whose tickets these are. Exports of one source follow each other; a later one overrules an earlier one.
    package var source = ExportProfile.builtInName
    /// Raised by hand when the profile changes what a file means, so that the file may be imported anew.
    package var version = 1
    /// Header names of each column, the preferred first.
    package var columns: [Column: [String]] = [:]
    /// Without it, `05/06/2026` is refused as ambiguous.
    package var dateOrder: DateOrder?
    package var excelEpoch = ExcelEpoch.from1900
    /// The zone of times that carry no offset; nil: the reporting zone.
    package var timeZone: ReportingZone?
    package var categoryAliases: [Category: [String]] = [:]
    package var statusAliases: [StatusLabel: [String]] = [:]
    package var satisfactionAliases: [Satisfaction: [String]] = [:]
    /// Every character that separates the units of one cell; none: a cell is one unit.
    package var departmentSeparators = "、，；;,|\n"
    /// The value of a column that the file lacks, for every row.
    package var constants: [Column: String] = [:]
    /// Nil: detected.
    package var delimiter: Delimiter?
    package var encoding: TextEncoding?
    /// Whether the product's own names and labels hold as well, behind the profile's.
    package var extendsBuiltIn = true

    package init() {}

    package static let builtIn = ExportProfile()

    /// Header names of `column` that count, the preferred first; its own name in the product is always among them.
    package func acceptedNames(of column: Column) -> [String] {
        (columns[column] ?? []) + (extendsBuiltIn ? BuiltInNames.columns[column] ?? [] : []) + [column.rawValue]
    }
}

extension ExportProfile {
    /// Built-in labels come first and the profile's own last, since the last one wins.
    var categories: LabelTable<Category> {
        LabelTable((extendsBuiltIn ? Array(BuiltInNames.categories) : []) + categoryAliases.map { ($0, $1) })
    }

    var statuses: LabelTable<StatusLabel> {
        LabelTable((extendsBuiltIn ? Array(BuiltInNames.statuses) : []) + statusAliases.map { ($0, $1) })
    }

    var satisfactions: LabelTable<Satisfaction> {
        LabelTable((extendsBuiltIn ? Array(BuiltInNames.satisfactions) : []) + satisfactionAliases.map { ($0, $1) })
    }
}
