internal import Spreadsheets
internal import Tickets

/// Hashes the rows of a file as they stand there: two rows with one hash say the same of the same ticket, in whatever file they stand.
struct SourceHash {
    /// To be raised whenever the same cells come to mean another ticket number, time or text.
    private static let rules: Int64 = 1

    /// All that the meaning of a row's cells depends on.
    private let context: Int64

    init(header: [String], delimiter: Delimiter?, profile: ExportProfile, dates: DateReader, dueAreDays: Bool, closedAreDays: Bool) {
        var hash = ContentHash()
        hash.combine(SourceHash.rules)
        hash.combine(Int64(delimiter?.byte ?? 0))
        hash.combine(header)
        hash.combine(dates.zone.identifier)
        hash.combine(dates.order?.rawValue ?? "")
        hash.combine(dates.epoch.rawValue)
        hash.combine(dueAreDays ? 1 as Int64 : 0)
        hash.combine(closedAreDays ? 1 as Int64 : 0)
        hash.combine(profile)
        context = hash.value
    }

    /// Nil where the file has no text for a row.
    @inline(__always)
    func of(_ record: borrowing Record) -> Int64? {
        guard let text = record.text else { return nil }
        var hash = ContentHash()
        hash.combine(context)
        hash.combine(text)
        return hash.value
    }
}

extension ContentHash {
    fileprivate mutating func combine(_ texts: [String]) {
        combine(Int64(texts.count))
        for text in texts { combine(text) }
    }

    fileprivate mutating func combine(_ profile: ExportProfile) {
        combine(profile.name)
        combine(Int64(profile.version))
        combine(profile.extendsBuiltIn ? 1 as Int64 : 0)
        combine(profile.departmentSeparators)
        for column in Column.allCases {
            combine(profile.columns[column] ?? [])
            combine(profile.constants[column].map { [$0] } ?? [])
        }
        for category in Category.allCases { combine(profile.categoryAliases[category] ?? []) }
        for status in StatusLabel.allCases { combine(profile.statusAliases[status] ?? []) }
        for satisfaction in Satisfaction.allCases { combine(profile.satisfactionAliases[satisfaction] ?? []) }
    }
}
