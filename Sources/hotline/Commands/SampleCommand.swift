import ArgumentParser
import ExampleYear
import Reporting
import TicketStore
import Views

struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sample", abstract: "Writes an example year as daily exports.")

    @Option(help: "Year of the example.") var year = 2020
    @Option(help: "Folder for the files; it is made if it is not there.") var out: String

    @Option(help: "text or json") var format = OutputFormat.text

    func run() async throws {
        let count = try ExampleYear(year: year, calendar: WorkingDays.official).write(to: out).count
        try Console.data(format == .json ? JSON.object([("year", .integer(year)), ("files", .integer(count)), ("folder", .string(out))]).text
            : "\(count) daily exports of \(year) written to \(out).")
    }
}
