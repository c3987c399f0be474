import ArgumentParser

@main
struct Hotline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotline",
        abstract: "Turns the daily ticket exports of a 12345 hotline into figures that an office can sign.")
}
