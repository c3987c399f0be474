import ArchiveFiles
import Foundation
import Ingestion
import Postgres
import TestSupport
import TicketStore
import Tickets

/// A database of some years with reopenings, corrections and tickets that stay open, and a folder for archives.
struct Years {
    let store: TicketStore
    let folder: String
    static let rules = TallyRules(counting: CountingRules(), zone: .shanghai)
    static let now = Instant(seconds: 1_612_137_600) // 2021-02-01

    var archive: YearArchive { YearArchive(store: store, rules: Self.rules, actor: "test") }

    init() async throws {
        store = try await TestDatabase.make().store
        folder = "/tmp/hotline-archive-tests-\(getpid())/\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(atPath: "/tmp/hotline-archive-tests-\(getpid())") }
        for (name, rows) in Self.exports { try await take(name, rows) }
    }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    func take(_ name: String, _ rows: [String]) async throws {
        let text = "工单编号,诉求类型,联系电话,承办单位,受理时间,办理时限,办结时间,特别\n" + rows.joined(separator: "\n") + "\n"
        try Data(text.utf8).write(to: URL(filePath: path(name)))
        let run = ImportRun(store: store, profile: .builtIn, zone: .shanghai, actor: "test")
        _ = try await run.run(path(name), startedAt: Self.now)
    }

    /// Three exports that repeat each ticket with what has happened since.
    static let exports: [(name: String, rows: [String])] = {
        var generator = SeededGenerator(seed: 20_180_101)
        var exports: [(name: String, rows: [String])] = [("12345_20181231.csv", []), ("12345_20190630.csv", []), ("12345_20201231.csv", [])]
        for number in 0..<90 {
            let year = 2018 + number % 3, month = Int.random(in: 1...12, using: &generator), day = Int.random(in: 1...28, using: &generator)
            let received = "\(year)-\(two(month))-\(two(day)) 09:\(two(number % 60)):00"
            let head = "T\(number),\(number % 4 == 0 ? "咨询" : "投诉"),1380013\(1000 + number),\(number % 5 == 0 ? "水务" : "城管"),\(received)"
            let due = "\(year + (month == 12 ? 1 : 0))-\(two(month % 12 + 1))-\(two(day)) 18:00:00"
            let soon = "\(year)-\(two(month))-\(two(min(day + 1 + number % 9, 28))) 15:00:00"
            let late = "\(year + 1)-03-\(two(day)) 15:00:00"
            // Closed at once; open, then late; closed, reopened, closed again; never closed.
            let lives = [[soon, soon, soon], ["", late, late], [soon, "", late], ["", "", ""], [soon, soon, late]][number % 5]
            for (place, closed) in lives.enumerated() {
                guard place == 0 ? year == 2018 : place == 1 ? year < 2019 || year == 2019 && month < 6 : true else { continue }
                exports[place].rows.append("\(head),\(due),\(place < 2 && closed > "2019-06-30" ? "" : closed),值\(number)")
            }
        }
        return exports
    }()

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Everything that the tables say of tickets.
    func rows() async throws -> [String] {
        try await store.run { connection in
            try ["ticket", "ticket_history", "ticket_event"].flatMap { table in
                try connection.rows(SQL(text: "select row_to_json(t)::text from \(table) t order by 1")) { row throws(PostgresError) in
                    try row.decode(0, as: String.self)
                }
            }
        }
    }

    func count(_ query: String) async throws -> Int {
        try await store.run { try $0.value(SQL(text: query), as: Int.self) }
    }

    func question(_ year: Int, months: Int = 12, isExact: Bool = false) -> FiguresQuestion {
        let zone = ReportingZone.shanghai
        let end = CalendarDay(year: months == 12 ? year + 1 : year, month: months == 12 ? 1 : months + 1, day: 1).map(zone.startOfDay)
        let start = CalendarDay(year: year, month: 1, day: 1).map(zone.startOfDay)
        var question = FiguresQuestion(start: start ?? Self.now, cut: end ?? Self.now, asOf: end ?? Self.now, knownAt: .max, zone: zone,
                                       rules: CountingRules())
        question.hasExactDurations = isExact
        return question
    }

    /// Of each year and of the half years, without durations, which may come from the histogram.
    func figures() async throws -> [String] {
        let questions = (2018...2020).flatMap { [question($0), question($0, months: 6)] }
        return try await store.run { connection in
            try questions.map { question in
                let figures = try Figures.answer(question, on: connection)
                let rows = figures.rows.map { dimension, rows in "\(dimension) \(rows.map { "\($0)" }.sorted())" }.sorted()
                return "\(figures.total) \(figures.stock) \(figures.satisfaction) \(figures.quality) \(rows)"
            }
        }
    }

    func differences() async throws -> [String] {
        let finding = try await store.run { try TallyAudit.run(on: $0) }
        return finding.isComplete ? finding.differences.map(\.description) : ["incomplete"]
    }
}
