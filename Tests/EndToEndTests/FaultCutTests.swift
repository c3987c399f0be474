import Foundation
import Postgres
import Testing
import TestSupport

/// A file that was cut short on its way, and the whole one that follows on the same day.
struct FaultCutTests {
    enum Kind: String, CaseIterable, Sendable {
        case csv, gzip, workbook

        func file(_ day: FaultStream.Day) throws -> (name: String, bytes: Data) {
            switch self {
            case .csv: (day.name, day.bytes)
            case .gzip: (day.name + ".gz", try FaultContainers.gzipped(day.bytes))
            case .workbook: (day.name.replacing(".csv", with: ".xlsx"), try FaultContainers.workbook(day.cells))
            }
        }
    }

    private struct Imported: Decodable {
        enum CodingKeys: String, CodingKey { case file, rejected, rowsRead = "rows_read" }

        var file: String
        var rowsRead, rejected: Int
    }

    private static let cuts = FaultBudget.count(12, long: 150)

    @Test(arguments: Kind.allCases)
    func `a file cut short is refused or loaded up to the cut, and the whole one mends all`(kind: Kind) async throws {
        let office = try Office()
        let stream = FaultStream(days: Self.cuts, tickets: 20, seed: 20_200_401)
        var generator = SeededGenerator(seed: 20_200_402)
        var cuts: [(path: String, day: FaultStream.Day, position: Int)] = [], files: [String] = []
        for folder in ["cut", "whole"] {
            try FileManager.default.createDirectory(atPath: "\(office.folder)/\(folder)", withIntermediateDirectories: true)
        }
        for day in stream.days {
            let (name, bytes) = try kind.file(day)
            let position = Int.random(in: 1..<bytes.count - 2, using: &generator)
            let cut = try office.write("cut/\(name)", bytes.prefix(position))
            cuts.append((cut, day, position))
            files += [cut, try office.write("whole/\(name)", bytes)]
        }
        let run = try await office.hotline.run(["import"] + files + ["--format", "json"])
        // One object each, on one line or on several.
        let imported = try run.output.split(separator: /\n(?={)/).map { try JSONDecoder().decode(Imported.self, from: Data($0.utf8)) }
        let byFile = Dictionary(grouping: imported, by: \.file)
        for (path, day, position) in cuts {
            guard let loaded = byFile[path]?.first else {
                #expect(run.errors.contains("Error: ") && run.errors.contains(path), "\(path) cut at \(position) was neither loaded nor refused")
                continue
            }
            #expect(kind == .csv, "\(path) cut at \(position) was loaded")
            expectUpToTheCut(loaded, day, position)
        }
        let whole = files.filter { $0.contains("/whole/") }
        #expect(whole.allSatisfy { byFile[$0]?.first?.rejected == 0 }, "\(run.errors)")
        if kind == .csv { #expect(cuts.contains { byFile[$0.path] != nil }) }
        try await FaultKnowledge(office.hotline, office.connect(), periods: FaultStream.periods, isOneRunAFile: false)
            .expectSame(as: try await .undisturbed(whole, periods: FaultStream.periods, isOneRunAFile: false), "\(kind)")
    }

    /// All whole rows are loaded, and of the one that is cut only what cannot be told from a whole one: it lacks no separator.
    private func expectUpToTheCut(_ loaded: Imported, _ day: FaultStream.Day, _ position: Int) {
        let whole = day.rowEnds.dropFirst().count { $0 <= position }
        let isMidRow = !day.rowEnds.contains(position)
        let rest = day.bytes[position..<(day.rowEnds.first { $0 >= position } ?? position)]
        let isInLastCell = isMidRow && !rest.contains(UInt8(ascii: ","))
        let place = "\(day.name) cut at \(position): \(loaded)"
        #expect(loaded.rowsRead == whole || isMidRow && loaded.rowsRead == whole + 1, "\(place)")
        #expect(loaded.rowsRead - loaded.rejected == whole + (isInLastCell && loaded.rejected == 0 ? 1 : 0), "\(place)")
    }

    @Test func `a status cut short in the last column leaves no trace once the whole file is there`() async throws {
        let office = try Office()
        let days = (2...4).map { day in Data(Export.text([.init(number: "A1"), .init(number: "A2", status: "已办结")]).utf8) }
        var files: [String] = []
        for (index, bytes) in days.enumerated() { files.append(try office.write("12345_2020030\(index + 2).csv", bytes)) }
        try FileManager.default.createDirectory(atPath: "\(office.folder)/cut", withIntermediateDirectories: true)
        let cut = try office.write("cut/12345_20200303.csv", days[1].dropLast(5))
        #expect(try await office("import", files[0], cut, files[1], files[2]).code == 0)
        let periods = [["month", "2020-03"], ["day", "2020-03-02"], ["month", "2020-03", "--as-of", "2020-03-03"]]
        let knowledge = try await FaultKnowledge(office.hotline, office.connect(), periods: periods, isOneRunAFile: false)
        let undisturbed = try await FaultKnowledge.undisturbed(files, periods: periods, isOneRunAFile: false)
        // Of two files of one moment the later import says what was so: the cut one is no witness any more.
        knowledge.expectSame(as: undisturbed)
    }
}
