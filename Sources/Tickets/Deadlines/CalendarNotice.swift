/// One year's holiday notice of the State Council: the days that are off or made up for, against what their weekday says.
///
/// A notice may name days of the year before: 2018-12-29, a working Saturday, stands in the notice of 2019.
package struct CalendarNotice: Hashable, Sendable {
    package struct Day: Hashable, Sendable {
        package var day: CalendarDay
        package var isWorkday: Bool
        /// The holiday on whose account the day is named.
        package var name: String

        package init(_ day: CalendarDay, isWorkday: Bool, name: String) {
            self.day = day
            self.isWorkday = isWorkday
            self.name = name
        }
    }

    package var year: Int
    /// A revision replaces the earlier ones of its year whole.
    package var revision: Int
    package var days: [Day]

    package init(year: Int, revision: Int = 1, days: [Day]) {
        self.year = year
        self.revision = revision
        self.days = days
    }
}

extension CalendarNotice {
    /// Why the notice cannot be what was announced, or nil.
    package var defect: String? {
        if days.isEmpty { return "it names no day" }
        var seen = Set<CalendarDay>()
        for day in days {
            guard seen.insert(day.day).inserted else { return "it names \(day.day) twice" }
            guard (year - 1...year + 1).contains(day.day.year) else { return "\(day.day) is not of \(year) or a year beside it" }
        }
        return nil
    }
}

/// The JSON shape in which the notices are published: `year`, `papers` (the notice and each revision of it) and `days` with
/// `date`, `name` and `isOffDay`. A year that is not announced yet has no days.
extension CalendarNotice: Decodable {
    private enum CodingKeys: String, CodingKey { case year, papers, days }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        year = try container.decode(Int.self, forKey: .year)
        revision = max(try container.decodeIfPresent([String].self, forKey: .papers)?.count ?? 1, 1)
        days = try container.decode([Day].self, forKey: .days)
    }
}

extension CalendarNotice.Day: Decodable {
    private enum CodingKeys: String, CodingKey { case date, name, isOffDay }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let date = try container.decode(String.self, forKey: .date)
        guard let day = CalendarDay(iso: date) else {
            throw DecodingError.dataCorruptedError(forKey: .date, in: container, debugDescription: "\(date) is no date")
        }
        self.init(day, isWorkday: try !container.decode(Bool.self, forKey: .isOffDay),
                  name: try container.decode(String.self, forKey: .name))
    }
}

extension CalendarNotice {
    /// The notices that the text of migration `0002_work_calendar.sql` holds, so that the official calendar is known without a
    /// database. Reads the lines `(2019, 2, '2018-12-30', '2019-01-01', false, '元旦')` and passes over all others.
    package static func notices(inMigration sql: String) -> [CalendarNotice] {
        var notices: [CalendarNotice] = []
        for line in sql.split(whereSeparator: \.isNewline) {
            guard let span = Span(line) else { continue }
            if notices.last?.year != span.year || notices.last?.revision != span.revision {
                notices.append(CalendarNotice(year: span.year, revision: span.revision, days: []))
            }
            notices[notices.count - 1].days += span.days
        }
        return notices
    }

    /// Days of one kind that follow one another, as the migration writes them on one line.
    private struct Span {
        let year: Int
        let revision: Int
        let days: [Day]

        init?(_ line: Substring) {
            let fields = line.split { "(), '".contains($0) }
            guard fields.count == 6, let year = Int(fields[0]), let revision = Int(fields[1]),
                  let first = CalendarDay(iso: fields[2]), let last = CalendarDay(iso: fields[3]), first <= last,
                  let isWorkday = Bool(String(fields[4]))
            else { return nil }
            self.year = year
            self.revision = revision
            days = (first...last).map { Day($0, isWorkday: isWorkday, name: String(fields[5])) }
        }
    }
}
