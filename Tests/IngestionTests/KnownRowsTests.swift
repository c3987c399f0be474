import Foundation
import Spreadsheets
import Testing
import TestSupport
import Tickets
@testable import Ingestion
@testable import TicketStore

/// A row that its ticket's newest row repeats byte for byte is not decoded; that makes no difference to anything.
@Suite(.verifiedTallies) struct KnownRowsTests {
    /// One ticket as an office's system holds it.
    private struct Life {
        var number: String
        var received: Int
        var category = "投诉"
        var department = "甲"
        var due = "2020-03-20 18:00:00"
        var closed = ""
        var status = "办理中"
        var title = "路灯"
        var rework = 0
    }

    /// How a file is written: none of it changes what it says, but for the columns that are left out.
    private struct Shape {
        var order: [Int]
        var delimiter: Character
        var isGB18030: Bool
        var dateSeparator: String
        var quotes: Bool
    }

    private static let header = ["工单编号", "受理时间", "诉求类型", "承办单位", "办理期限", "办结时间", "工单状态", "诉求标题"]

    private static func time(_ day: Int, hour: Int) -> String { "2020-03-\(day.padded(to: 2)) \(hour.padded(to: 2)):15:00" }

    /// Files of ten days, in which tickets are repeated, changed, sent back for rework, doubled and misspelled at random, written in
    /// shapes that come and go.
    private static func files(seed: UInt64) throws -> [(day: Int, bytes: Data)] {
        var generator = SeededGenerator(seed: seed)
        var lives: [Life] = []
        var shape = Shape(order: Array(header.indices), delimiter: ",", isGB18030: false, dateSeparator: "-", quotes: false)
        return try (1...10).map { day in
            for _ in 0..<Int.random(in: 2...6, using: &generator) { lives.append(Life(number: "T\(lives.count)", received: day)) }
            if Int.random(in: 0..<3, using: &generator) == 0 {
                shape = Shape(order: header.indices.shuffled(using: &generator),
                              delimiter: [",", ";", "\t"].randomElement(using: &generator) ?? ",",
                              isGB18030: Bool.random(using: &generator), dateSeparator: Bool.random(using: &generator) ? "-" : "/",
                              quotes: Bool.random(using: &generator))
                if Int.random(in: 0..<3, using: &generator) == 0 { shape.order.removeAll { $0 == 6 } }
            }
            var lines = [shape.order.map { header[$0] }]
            for index in lives.indices where Int.random(in: 0..<8, using: &generator) > 0 {
                switch Int.random(in: 0..<16, using: &generator) {
                case 0, 1: (lives[index].closed, lives[index].status) = (time(day, hour: 15), "已办结")
                case 2: (lives[index].closed, lives[index].status) = ("", "办理中")
                case 3: lives[index].department = ["甲", "乙", "甲、乙"].randomElement(using: &generator) ?? "甲"
                case 4: lives[index].rework += 1
                case 5: lives[index].category = ["投诉", "咨询", "没听说过"].randomElement(using: &generator) ?? "投诉"
                case 6: lives[index].status = "已办结"
                case 7: lives[index].closed = "2020-02-0\(Int.random(in: 1...9, using: &generator)) 08:00:00"
                default: break
                }
                let life = lives[index]
                func line(rework: Int, title: String) -> [String] {
                    let cells = [life.number + (rework > 0 ? "-HBD\(rework)" : ""), time(life.received, hour: 9), life.category,
                                 life.department, life.due, life.closed, life.status, title]
                    return shape.order.map { place in
                        place == 1 || place == 4 || place == 5 ? cells[place].replacing("-", with: shape.dateSeparator) : cells[place]
                    }
                }
                if life.rework > 0, Bool.random(using: &generator) { lines.append(line(rework: life.rework - 1, title: life.title)) }
                lines.append(line(rework: life.rework, title: life.title))
                switch Int.random(in: 0..<20, using: &generator) {
                case 0: lines.append(lines[lines.count - 1])
                case 1: lines.append(line(rework: life.rework, title: "又来了"))
                case 2: lines.append(Array(lines[lines.count - 1].dropLast(2)))
                case 3: lines.append(["合计"] + Array(repeating: "", count: shape.order.count - 1))
                default: break
                }
            }
            let text = lines.map { cells in
                cells.map { shape.quotes && !$0.isEmpty ? "\"\($0)\"" : $0 }.joined(separator: String(shape.delimiter)) + "\n"
            }.joined()
            // GB18030
            let encoding = String.Encoding(rawValue: 0x8000_0632)
            return (day, try #require(text.data(using: shape.isGB18030 ? encoding : .utf8)))
        }
    }

    private static func write(_ bytes: Data, day: Int) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)_202003\(day.padded(to: 2)).csv").path
        try bytes.write(to: URL(filePath: path))
        return path
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `with and without decoding known rows every import says and leaves the same`(seed: UInt64) async throws {
        let stores = [try await TestDatabase.make().store, try await TestDatabase.make().store]
        var generator = SeededGenerator(seed: seed &+ 1000)
        var files = try Self.files(seed: seed)
        // One file comes late, and one twice.
        files.swapAt(5, Int.random(in: 6...8, using: &generator))
        files.insert((files[3].day + 1, files[3].bytes), at: 4)
        var numbers: Set<String> = []
        for (day, bytes) in files {
            let path = try Self.write(bytes, day: day)
            defer { try? FileManager.default.removeItem(atPath: path) }
            for isDryRun in [true, false] {
                var reports: [ImportReport] = []
                for (index, store) in stores.enumerated() {
                    var run = ImportRun(store: store, profile: .builtIn, zone: .shanghai, actor: "test")
                    run.options.isDryRun = isDryRun
                    run.batchSize = [3, 1000][Int(seed % 2)]
                    run.takesKnownRows = index == 0
                    reports.append(try await run.run(path, startedAt: Instant(seconds: 0)))
                }
                #expect(reports[0].outcome == reports[1].outcome, "day \(day)")
                #expect(reports[0].unknownCategories == reports[1].unknownCategories && reports[0].totalLines == reports[1].totalLines)
            }
            for store in stores {
                let audit = try await store.run { try TallyAudit.run(on: $0) }
                #expect(audit.isComplete && audit.differences.isEmpty, "day \(day): \(audit.differences.prefix(3))")
            }
            numbers.formUnion((0..<80).map { "T\($0)" })
        }
        for number in numbers.sorted() {
            let sides = try await [stores[0].known(number), stores[1].known(number)]
            #expect(sides[0] == sides[1], "\(number)")
        }
        let runs = try await [stores[0].runs(), stores[1].runs()]
        #expect(runs[0] == runs[1] && runs[0].count == files.count)
    }

    private static let text = """
        工单编号,受理时间,诉求类型,办结时间
        A,2020-03-01 09:00:00,投诉,
        B,2020-03-02 09:00:00,投诉,
        C,2020-03-03 09:00:00,没听说过,
        D,2020-03-04,投诉,2020-03-05 10:00:00

        """

    private static func opened(_ text: String, knowing known: [ImportedExport.Row] = [],
                               profile: ExportProfile = .builtIn) throws -> DecodedBatch {
        let decoding = try ExportDecoder(profile: profile, zone: .shanghai).open(FileBytes(Array(text.utf8)))
        var versions = VersionTable(capacity: 10)
        for row in known { versions.insert(row.ticket.number.seenHash, contentHash: 0, sourceHash: row.sourceHash ?? 0, columns: []) }
        decoding.knownRows = KnownRows()
        decoding.knownRows?.settle(versions)
        return try #require(try decoding.next(limit: .max))
    }

    @Test func `known rows are left out unless something of them is counted`() throws {
        let first = try Self.opened(Self.text)
        #expect(first.everyRow.count == 4 && first.known.isEmpty)
        let again = try Self.opened(Self.text, knowing: first.everyRow)
        #expect(again.known.count == 3 && again.everyRow.map(\.ticket.number.base) == ["C"])
        let received = [first.everyRow[0], first.everyRow[3]].map(\.ticket.receivedAt)
        #expect(again.knownReceived == received[0]...received[1])
    }

    @Test(arguments: [
        (";", "A;2020-03-01 09:00:00;投诉;"), (",", "A,2020-03-01 09:00:01,投诉,"), (",", "A,2020-03-01 09:00:00, 投诉,"),
    ])
    func `another byte is looked at`(delimiter: String, line: String) throws {
        let known = try Self.opened(Self.text).everyRow
        let text = ["工单编号", "受理时间", "诉求类型", "办结时间"].joined(separator: delimiter) + "\n" + line + "\n"
        #expect(try Self.opened(text, knowing: known).known.isEmpty)
    }

    @Test func `the same cells in another column, under another profile or with other midnights are looked at`() throws {
        let known = try Self.opened(Self.text).everyRow
        #expect(try Self.opened(Self.text.replacing("诉求类型", with: "承办单位"), knowing: known).known.isEmpty)
        var profile = ExportProfile()
        profile.statusAliases = [.closed: ["完毕"]]
        #expect(try Self.opened(Self.text, knowing: known, profile: profile).known.isEmpty)
        #expect(try Self.opened(Self.text.replacing("10:00:00", with: "00:00:00"), knowing: known).known.isEmpty)
    }

    @Test(arguments: ["A-HBD1,2020-03-01 09:00:00,投诉,", "A,2020-03-01 09:00:00,投诉,2020-03-04 10:00:00", "'A,2020-03-01 09:00:00,投诉,"])
    func `a known row of which another row speaks is decoded with it`(line: String) throws {
        let known = try Self.opened(Self.text).everyRow
        let batch = try Self.opened(Self.text + line + "\n", knowing: known)
        #expect(batch.known.count == 2)
        #expect(batch.everyRow.map(\.ticket.number.base) == ["A", "C", "A"])
    }
}

extension TicketStore {
    fileprivate func known(_ number: String) async throws -> KnownTicket {
        try await run { connection in
            KnownTicket(newest: try TicketKnown.of([number], on: connection)[number],
                        events: try TicketEvents.of([number], on: connection)[number]?.map(\.event) ?? [],
                        history: try TicketHistory.of([number], on: connection)[number] ?? [])
        }
    }

    /// The spans and counts of all runs, and how many numbers each saw.
    fileprivate func runs() async throws -> [String] {
        try await run { connection in
            try Imports.all(on: connection).map { run in
                let seen = try RunSeen.seen(by: run.run, on: connection)
                return "\(run.run) \(run.fileName.suffix(6)) \(run.rowsRead) \(seen.map { "\($0.hashes.sorted())" } ?? "")"
            }
        }
    }
}

/// All that a store has of a ticket.
private struct KnownTicket: Equatable, Sendable {
    var newest: StoredTicket?
    var events: [TicketEvent]
    var history: [HistoricTicket]
}
