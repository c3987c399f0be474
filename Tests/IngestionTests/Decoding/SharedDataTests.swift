import Foundation
import Ingestion
import Spreadsheets
import Testing
import TicketStore
import TestSupport
import Tickets

/// Real exports, decoded and counted against figures that were computed without this program.
@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct SharedDataTests {
    private func decode(_ file: String, profile: ExportProfile = .builtIn) throws -> DecodedExport {
        try ExportDecoder(profile: profile, zone: .shanghai).decode(FileBytes(path: SharedData.path(file)))
    }

    @Test func `the daily exports hold the tickets, closings and encodings that are expected of them`() throws {
        let expected = try SharedData.json("daily-exports-zh/expected.json", as: [SharedData.Daily].self)
            .filter { $0.file.hasSuffix(".csv") }
        #expect(expected.count == 5)
        for day in expected {
            let export = try decode("daily-exports-zh/\(day.file)")
            let date = day.file.dropFirst(6).prefix(8)
            let exportDay = try #require(CalendarDay(iso: "\(date.prefix(4))-\(date.dropFirst(4).prefix(2))-\(date.suffix(2))"))
            #expect(export.rows.count == day.rows, "\(day.file)")
            #expect(export.rejections.isEmpty && export.skipped == 0, "\(day.file)")
            #expect(export.encoding.rawValue == day.encoding, "\(day.file)")
            let received = export.rows.map { ReportingZone.shanghai.day(of: $0.ticket.receivedAt) }
            let closed = export.rows.compactMap(\.ticket.closing).map { ReportingZone.shanghai.day(of: $0.at) }
            #expect(received.count { $0 == exportDay } == day.receivedThatDay, "\(day.file)")
            #expect(closed.count { $0 == exportDay } == day.closedThatDay, "\(day.file)")
            #expect(export.rows.allSatisfy { ($0.ticket.closing != nil) == ($0.ticket.statusMeaning == .closed) }, "\(day.file)")
            #expect(export.columns == ColumnSet([.ticketNumber, .receivedAt, .category, .channel, .title, .community, .department,
                                                 .dueAt, .closedAt, .status, .result]))
        }
    }

    @Test func `Boston 2013 agrees with its reference figures`() throws {
        let reference = try SharedData.json("boston-2013/reference.json", as: SharedData.Reference.self)
        let export = try decode("boston-2013/filtered_2013.csv", profile: DecodingFixture.profile("boston-311"))
        #expect(export.rejections.isEmpty)
        try expect(export, toAgreeWith: reference)
        #expect(export.rows.count { $0.ticket.statedDeadline == nil } == reference.problems["missing_sla_target_dt"])
        #expect(export.rows.count { $0.ticket.closing == nil } == reference.problems["missing_closed_dt"])
        #expect(export.rows.count { $0.ticket.statusMeaning == .closed } == reference.statusCounts["Closed"])
        #expect(export.rows.count { $0.ticket.statusMeaning == .open } == reference.statusCounts["Open"])
    }

    @Test func `New York 2020Q1 agrees with its reference figures`() throws {
        let reference = try SharedData.json("nyc-2020q1/reference.json", as: SharedData.Reference.self)
        let export = try decode("nyc-2020q1/nyc311_2020q1.csv", profile: DecodingFixture.profile("nyc-311"))
        #expect(export.rejections.isEmpty)
        try expect(export, toAgreeWith: reference)
        #expect(export.rows.count { ($0.ticket.closing?.at ?? $0.ticket.receivedAt) < $0.ticket.receivedAt }
            == reference.problems["closed_before_created"])
        #expect(export.rows.count { $0.ticket.statusMeaning == .open } == reference.statusCounts["Pending"])
    }

    private func expect(_ export: DecodedExport, toAgreeWith reference: SharedData.Reference) throws {
        let tickets = export.rows.map(\.ticket)
        let clock = DecodingFixture.clock
        #expect(tickets.count == reference.rows)
        #expect(Set(tickets.map(\.number)).count == reference.distinctTickets)
        #expect(clock(tickets.map(\.receivedAt).min()) == reference.receivedMin)
        #expect(clock(tickets.map(\.receivedAt).max()) == reference.receivedMax)
        #expect(clock(tickets.compactMap(\.closing?.at).min()) == reference.closedMin)
        #expect(clock(tickets.compactMap(\.closing?.at).max()) == reference.closedMax)
        #expect(counts(tickets.map(\.categoryText)) == reference.byCategory.mapValues(\.received))
        #expect(counts(tickets.map(\.department)) == reference.byDepartment.mapValues(\.received))
        #expect(export.unknownCategories == reference.byCategory.mapValues(\.received))
    }

    private func counts(_ texts: [String]) -> [String: Int] { texts.reduce(into: [:]) { $0[$1, default: 0] += 1 } }

    @Test func `Los Angeles 2018 is read whole: cancelled tickets are void, referred ones closed`() throws {
        let export = try decode("la-2018/2018_mini_head1000.csv", profile: DecodingFixture.profile("la-311"))
        #expect(export.rows.count == 1000)
        #expect(export.rejections.isEmpty)
        #expect(export.rows.count { $0.ticket.exclusion == .void } == 52)
        #expect(export.rows.count { $0.ticket.statusMeaning == .closed } == 946)
        #expect(export.rows.count { $0.ticket.closing == nil } == 2)
        #expect(DecodingFixture.clock(export.rows.first?.ticket.receivedAt) == "2018-12-31 23:55:30")
    }

    @Test func `every variant of the Boston files holds what is said of it`() throws {
        let profile = try DecodingFixture.profile("boston-311")
        let expected = try SharedData.json("format-variants/expected.json", as: [String: SharedData.Variant].self)
        let files = expected.filter { $0.key.hasSuffix(".csv") || $0.key.hasSuffix(".tsv") }
        #expect(files.count == 13)
        for (file, variant) in files where !file.contains("dmy") {
            let export = try decode("format-variants/\(file)", profile: profile)
            let ragged = variant.raggedRecords ?? 0
            #expect(export.rows.count + ragged == variant.records, "\(file)")
            #expect(export.rejections.map(\.reason) == Array(repeating: .raggedRow, count: ragged), "\(file)")
            #expect(export.skipped == 0, "\(file)")
            #expect(export.header.count == variant.columns, "\(file)")
            #expect(export.rows.count { $0.ticket.closing == nil } == variant.closed?["", default: 0], "\(file)")
            #expect(export.rows.count { $0.ticket.statedDeadline == nil } == variant.due?["", default: 0], "\(file)")
            if variant.keyColumn == "case_enquiry_id" {
                #expect(Set(export.rows.map(\.ticket.number)).count + ragged == variant.distinctKeys, "\(file)")
            }
        }
    }

    @Test func `the bad row of the TSV file is refused at its line`() throws {
        let export = try decode("format-variants/boston311-100-bad.tsv", profile: DecodingFixture.profile("boston-311"))
        #expect(export.delimiter == .tab)
        #expect(export.rejections.map(\.line) == [41])
        #expect(export.rejections.first?.raw.hasPrefix("101004113615\t2022-01-01 16:14:44") == true)
        #expect(export.rows.count == 99)
    }

    @Test func `a file without times has days: a receipt starts its day, a closing ends it`() throws {
        let export = try decode("format-variants/boston311-100-notime.csv", profile: DecodingFixture.profile("boston-311"))
        #expect(export.rows.allSatisfy { ReportingZone.shanghai.secondOfDay(of: $0.ticket.receivedAt) == 0 })
        let closings = export.rows.compactMap(\.ticket.closing)
        #expect(closings.allSatisfy { $0.isDateOnly && ReportingZone.shanghai.secondOfDay(of: $0.at) == 86_399 })
    }

    @Test func `day-first dates are refused row by row until the order is stated`() throws {
        var profile = try DecodingFixture.profile("boston-311")
        let refused = try decode("format-variants/boston311-dmy-100.csv", profile: profile)
        #expect(refused.rows.isEmpty)
        #expect(refused.rejections.map(\.reason) == Array(repeating: .ambiguousDate, count: 100))
        profile.dateOrder = .dayFirst
        let read = try decode("format-variants/boston311-dmy-100.csv", profile: profile)
        let original = try decode("format-variants/boston311-100.csv", profile: profile)
        #expect(read.rows == original.rows)
        #expect(read.rows.count == 100)
    }
}
