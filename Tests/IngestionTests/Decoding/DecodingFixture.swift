import Foundation
import Ingestion
import Spreadsheets
import TicketStore
import Tickets

/// Where the tests of decoding find their files, and short ways to decode.
enum DecodingFixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized

    static func path(_ name: String) -> String { folder.appending(path: name).path }

    static func profile(_ name: String) throws -> ExportProfile {
        try ExportProfile.load(path: packageRoot.appending(path: "deploy/profiles/\(name).yaml").path)
    }

    static func decode(fixture name: String, profile: ExportProfile = .builtIn) throws -> DecodedExport {
        try ExportDecoder(profile: profile, zone: .shanghai).decode(FileBytes(path: path(name)))
    }

    static func decode(_ text: String, profile: ExportProfile = .builtIn) throws -> DecodedExport {
        try ExportDecoder(profile: profile, zone: .shanghai).decode(FileBytes(Array(text.utf8)))
    }

    /// The only ticket of an export with these cells beside a number and a time of receipt.
    static func ticket(_ cells: KeyValuePairs<String, String>, profile: ExportProfile = .builtIn) throws -> Ticket? {
        let header = (["工单编号", "受理时间"] + cells.map(\.key)).joined(separator: ",")
        let row = (["001", "2026-05-06 09:43:05"] + cells.map { "\"\($0.value)\"" }).joined(separator: ",")
        return try decode("\(header)\n\(row)\n", profile: profile).rows.first?.ticket
    }

    static func clock(_ instant: Instant?) -> String? { instant.map { ReportingZone.shanghai.wallClock($0) } }
}
