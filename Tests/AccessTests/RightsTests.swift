import Access
import Testing

@Suite struct RightsTests {
    @Test func `an analyst sees masked tickets, and only who works with callers sees more`() {
        #expect(Role.allCases.filter { $0.permissions.contains(.searchTickets) } == [.analyst, .operator, .administrator])
        #expect(Role.allCases.filter { $0.permissions.contains(.unmask) } == [.operator, .administrator])
    }

    @Test func `who manages accounts does not read the log of it, and who reads the log changes nothing`() {
        #expect(Role.allCases.filter { $0.permissions.contains(.manageAccounts) } == [.administrator])
        #expect(Role.allCases.filter { $0.permissions.contains(.readAuditLog) } == [.auditor])
        #expect(Role.auditor.permissions == [.readSummaries, .readImports, .readAuditLog])
    }

    @Test(arguments: Role.allCases)
    func `a part of the tickets gives no right over all of them`(role: Role) throws {
        let part = try #require(Scope(departments: ["住建局"]))
        #expect(role.permissions(in: .everything) == role.permissions)
        #expect(role.permissions(in: part).isDisjoint(with: [.importFiles, .revertImports, .publish, .manageAccounts, .readAuditLog]))
        #expect(role.permissions(in: part).contains(.readSummaries))
    }

    @Test func `a scope of nothing does not exist, and the whole is never made by a slip`() {
        #expect(Scope() == nil)
        #expect(Scope(districts: []) == nil)
        #expect(Scope(districts: ["东镇", " "]) == nil)
        #expect(Scope.everything.isEverything)
    }

    @Test func `districts and departments narrow each other`() throws {
        let both = try #require(Scope(districts: ["东镇", "西镇"], departments: ["住建局"]))
        #expect(both.contains(district: "西镇", department: "住建局"))
        #expect(!both.contains(district: "南镇", department: "住建局") && !both.contains(district: "西镇", department: "教育局"))
        let department = try #require(Scope(departments: ["住建局"]))
        #expect(department.contains(district: nil, department: "住建局") && !department.contains(district: "东镇", department: "教育局"))
        let district = try #require(Scope(districts: ["东镇"]))
        #expect(district.contains(district: "东镇", department: "教育局") && !district.contains(district: nil, department: "教育局"))
        #expect(Scope.everything.contains(district: nil, department: "教育局"))
    }

    @Test func `one person is one account however the name is typed`() {
        #expect(AccountName(" Li.Ming@Office ")?.text == "li.ming@office")
        #expect(AccountName("李科长")?.text == "李科长")
        for name in ["", "x", "a b", "a\nb", "<b>", "a/b", String(repeating: "a", count: 65), "a'--"] {
            #expect(AccountName(name) == nil, "\(name)")
        }
    }
}
