import Testing
@testable import ExampleYear

/// Counts the written files again, the last row of each ticket, without any of the code that made them.
@Suite struct ReportedYearTests {
    private let year: WrittenYear

    init() throws { year = try WrittenYear.of2020.get() }

    @Test func `the tickets are those of the annual report`() {
        let categories = year.lastRows.reduce(into: [:]) { $0[$1["诉求类型"] ?? "", default: 0] += 1 }
        #expect(categories == ["咨询": 99, "投诉": 2673, "建议": 88, "表扬": 11, "举报": 196, "求助": 63])
        #expect(year.lastRows.count == 3130)
        #expect(year.lastRows.allSatisfy { sortable($0["受理时间"] ?? "").hasPrefix("2020-") })
    }

    @Test func `3056 are closed before the cut-off, and of the 74 others none is due`() {
        let closed = year.lastRows.filter { $0["办结时间"] != "" }
        #expect(closed.count == 3056)
        #expect(closed.allSatisfy { sortable($0["办结时间"] ?? "") < "2021-01-01 00:00:00" })
        let open = year.lastRows.filter { $0["办结时间"] == "" }
        #expect(open.count == 74)
        #expect(open.allSatisfy { sortable($0["办理时限"] ?? "") >= "2021-01-01 00:00:00" })
    }

    @Test func `the totals are those that the type states`() {
        #expect(ExampleTotals.byCategory.values.reduce(0, +) == ExampleTotals.received)
        #expect(ExampleTotals.closed + ExampleTotals.open == ExampleTotals.received)
    }

    @Test func `as many events happen as promised`() {
        var events: [String: Int] = [:]
        for history in year.histories.values {
            for (before, after) in zip(history, history.dropFirst()) {
                let wasClosed = before["办结时间"] != ""
                let isClosed = after["办结时间"] != ""
                if wasClosed, !isClosed { events["reopened", default: 0] += 1 }
                if before["工单编号"] != after["工单编号"] { events["reworked", default: 0] += 1 }
                if wasClosed, isClosed, sortable(before["办结时间"] ?? "") != sortable(after["办结时间"] ?? "") {
                    events["corrected", default: 0] += 1
                }
                if before["承办单位"] != after["承办单位"] { events["transferred", default: 0] += 1 }
                if before["诉求类型"] != after["诉求类型"] { events["reclassified", default: 0] += 1 }
                if sortable(before["办理时限"] ?? "") != sortable(after["办理时限"] ?? "") { events["extended", default: 0] += 1 }
            }
        }
        #expect(events == ["reopened": 40, "reworked": 20, "corrected": 25, "transferred": 60, "reclassified": 15, "extended": 20])
    }

    @Test func `a rework raises the suffix by one, and only with a reopening`() {
        for history in year.histories.values {
            for (before, after) in zip(history, history.dropFirst()) where before["工单编号"] != after["工单编号"] {
                #expect(before["办结时间"] != "" && after["办结时间"] == "")
                let expected = before["工单编号"]?.hasSuffix("-HBD1") == true ? "-HBD2" : "-HBD1"
                #expect(after["工单编号"]?.hasSuffix(expected) == true)
            }
        }
    }

    @Test func `nothing is closed before it is received or after the day that shows it`() {
        for file in year.files {
            let day = file.name.dropFirst(6).prefix(8)
            let end = "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2)) 23:59:59"
            for row in file.rows {
                let received = sortable(row["受理时间"] ?? "")
                let closed = sortable(row["办结时间"] ?? "")
                #expect(received <= end && closed <= end, "\(file.name)")
                #expect(closed.isEmpty || closed >= received, "\(file.name) \(row["工单编号"] ?? "")")
                #expect((row["工单状态"] == "已办结") == !closed.isEmpty)
                #expect(closed.isEmpty || row["办理结果"] != "")
            }
        }
    }

    @Test func `only praise has no deadline`() {
        for row in year.files.flatMap(\.rows) { #expect((row["办理时限"] == "") == (row["诉求类型"] == "表扬")) }
    }

    @Test func `a file holds the tickets of its day and those that changed on it, each once`() {
        for file in year.files {
            let bases = file.rows.map { String(($0["工单编号"] ?? "").prefix(19)) }
            #expect(Set(bases).count == bases.count, "\(file.name)")
        }
        for (number, history) in year.histories {
            #expect(number.count == 19 && number.hasPrefix("0769"))
            let seen = history.map { row in row.mapValues { sortable($0).hasPrefix("unreadable") ? $0 : sortable($0) } }
            #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 != $1 }, "\(number) is exported again unchanged")
        }
    }
}
