import Testing

/// The README's examples name commands and options that exist.
struct ReadmeTests {
    /// `hotline summary month 2020-05 --as-of …`, without what stands behind `#`.
    private static let examples: [[String]] = {
        let text = (try? ProjectFile.text("README.md")) ?? ""
        return text.split(separator: "\n").filter { $0.hasPrefix("hotline ") }.map { line in
            line.prefix { $0 != "#" }.split(separator: " ").dropFirst().map(String.init)
        }
    }()

    @Test func `there are examples`() {
        #expect(Self.examples.count >= 5)
    }

    @Test(arguments: examples)
    func `an example of the README names a command and options that exist`(words: [String]) async throws {
        let folder = try TestFolder.make()
        let hotline = Hotline(environment: TestFolder.environment(home: folder), folder: folder)
        var command = [String]()
        var help = try await hotline.run(["--help"]).output
        // Goes down as long as the next word is a subcommand of what stands before it.
        for word in words.prefix(2) where help.contains("\n  \(word) ") && help.contains("SUBCOMMANDS:") {
            command.append(word)
            let shown = try await hotline.run(command + ["--help"])
            #expect(shown.code == 0 && shown.errors.isEmpty)
            help = shown.output
        }
        #expect(!command.isEmpty, "\(words)")
        for option in words where option.hasPrefix("--") { #expect(help.contains("\(option) ") || help.contains("\(option)\n"), "\(option)") }
    }
}
