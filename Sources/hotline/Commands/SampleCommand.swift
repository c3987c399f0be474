import ArgumentParser
import ExampleYear
import TicketStore

struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "sample", abstract: "Writes an example year as daily exports.")

    @Option(help: "Year of the example.") var year = 2020
    @Option(help: "Folder for the files; it is made if it is not there.") var out: String

    func run() async throws {
        let count = try ExampleYear(year: year, calendar: WorkingDays.official).write(to: out).count
        Console.note("\(count) daily exports of \(year) written to \(out).")
    }
}
