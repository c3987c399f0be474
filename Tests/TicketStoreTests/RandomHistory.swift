import Testing
import TestSupport
import Tickets
@testable import TicketStore

/// A random history of an office over ten days: the lives of `OrderTests` with judgements, places, dispatches and voided tickets,
/// rejected rows, files that come late and imports that are taken back.
struct RandomHistory {
    let store: TicketStore
    /// Runs are numbered from 1 to this one.
    private(set) var lastRun = 0
    /// Imports that were taken back, each with the run that did it.
    private(set) var reverts: [(imported: Int, revert: Int)] = []

    static let rules: CountingRules = {
        var rules = CountingRules()
        rules.excluded = [.void]
        return rules
    }()

    init(seed: UInt64) async throws {
        store = try await TestDatabase.make().store
        var generator = SeededGenerator(seed: seed)
        var files = OrderTests.stream(seed: seed, snapshots: seed % 2 == 0 ? [7] : []).map { Self.dressed($0, &generator) }
        // Two files come days after they were due.
        for _ in 0..<2 {
            let late = files.remove(at: Int.random(in: 0..<6, using: &generator))
            files.insert(late, at: Int.random(in: 6..<9, using: &generator))
        }
        for file in files {
            lastRun = try await store.take(file).run
            guard Int.random(in: 0..<4, using: &generator) == 0 else { continue }
            let revert = try await RevertTests.revert(lastRun, store)
            reverts.append((lastRun, revert))
            lastRun = revert
            if Bool.random(using: &generator) { lastRun = try await store.take(file).run }
        }
    }

    private static func dressed(_ export: ImportedExport, _ generator: inout SeededGenerator) -> ImportedExport {
        var export = export
        for index in export.rows.indices {
            var ticket = export.rows[index].ticket
            // What a ticket is follows from its number and department, and so stays through most of its life.
            var hash = ContentHash()
            hash.combine(ticket.number.base)
            let kind = Int(UInt64(bitPattern: hash.value) % 1_000)
            ticket.satisfaction = Satisfaction.allCases[kind % 4]
            ticket.district = ["", "东/区 1号", "西=区"][kind % 3]
            ticket.community = kind % 5 == 0 ? "" : "'\(kind % 2)'\"%41"
            ticket.channel = ["电话", "网站\t"][kind % 2]
            ticket.extra = ["二级分类": ["噪音", "违建/占道 =1", ""][kind % 3], "催办次数": ["0", "2", ""][kind / 3 % 3],
                            "办理方式": ["直接答复", "转办", ""][kind / 9 % 3]]
            if kind % 7 == 0 { ticket.statedDeadline = nil }
            if kind % 4 == 0 { ticket.dispatchedAt = ticket.receivedAt }
            ticket.category = Category.allCases[(kind + (Int.random(in: 0..<20, using: &generator) == 0 ? 1 : 0)) % 7]
            ticket.categoryText = ticket.category.rawValue
            if Int.random(in: 0..<15, using: &generator) == 0 {
                ticket.statedDeadline = Deadline(at: Exports.time(Int.random(in: 1...9, using: &generator), hour: 12))
            }
            ticket.exclusion = Int.random(in: 0..<25, using: &generator) == 0 ? .void : nil
            export.rows[index].ticket = ticket
        }
        export.rejections = (0..<Int.random(in: 0...2, using: &generator)).map {
            ImportedExport.Rejection(line: 100 + $0, columnName: "受理时间", reason: "unreadable_time", raw: "x", rawByteCount: 1)
        }
        return export
    }
}
