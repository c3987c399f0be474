import Testing

@Suite struct FolderTests {
    @Test func `the top of the repository holds only what belongs there`() throws {
        let names = try ProjectFiles.names(in: "").filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
        #expect(names == ["Package.swift", "README.md", "Sources", "Tests", "deploy", "sql"])
    }
}
