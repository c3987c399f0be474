import Postgres
import Tickets

/// The office's own words for categories and units, each valid for tickets received within its dates.
struct Aliases {
    struct Alias<Target> {
        var target: Target
        var validFrom: CalendarDay
        var validUntil: CalendarDay
    }

    var categories: [String: [Alias<Category>]]
    var departments: [String: [Alias<String>]]

    static func load(on connection: borrowing Connection) throws -> Aliases {
        Aliases(categories: try CategoryAliases.all(on: connection), departments: try DepartmentAliases.all(on: connection))
    }

    var isEmpty: Bool { categories.isEmpty && departments.isEmpty }

    /// The rows with categories and lead units as the office names them; what the file says stays in the texts.
    func applied(to rows: [ImportedExport.Row], zone: ReportingZone) -> [ImportedExport.Row] {
        guard !isEmpty else { return rows }
        var rows = rows
        for index in rows.indices {
            let day = zone.day(of: rows[index].ticket.receivedAt)
            if let category = target(of: rows[index].ticket.categoryText, on: day, in: categories) {
                rows[index].ticket.category = category
            }
            if let department = target(of: rows[index].ticket.department, on: day, in: departments) {
                rows[index].ticket.department = department
            }
        }
        return rows
    }

    private func target<Target>(of text: String, on day: CalendarDay, in aliases: [String: [Alias<Target>]]) -> Target? {
        aliases[text]?.last { $0.validFrom <= day && day < $0.validUntil }?.target
    }
}
