/// How the bulletins of fifteen cities read, in our words: each style writes a text that is right, and texts with one defect each.
enum CityStyles {
    typealias Style = @Sendable (Office) -> (right: String, defects: [String])

    static let all: [(name: String, style: Style)] = [
        ("an annual sentence with its due base", annual), ("shares in brackets", bracketShares), ("shares in a row", sharesInARow),
        ("earlier counts beside 同比 and 环比", earlierCounts), ("a difference and its growth", difference), ("ten thousands", tenThousands),
        ("a Markdown table of classes", classTable), ("an aligned table of units", unitTable), ("a week with its daily mean", week),
        ("calls and ratings", calls), ("what was carried over", carriedOver), ("the months of a year", months), ("a list of figures", list),
        ("lines and numbers torn by a PDF", torn), ("points between rates", points),
    ]

    private static func classes(_ office: Office, _ unit: String = "件") -> String {
        zip(office.names, office.categories).map { "\($0)类\($1)\(unit)" }.joined(separator: "、")
    }

    private static let annual: Style = { office in
        func text(_ total: Int, _ rate: String, _ onTime: String) -> String {
            "2021年，全市12345热线共受理群众诉求\(total)宗，其中\(classes(office, "宗"))"
                + "。全年应办结\(office.due)宗，办结\(office.closed)宗，办结率\(rate)；按时办结\(office.onTime)宗，按时办结率\(onTime)。"
        }
        let (rate, onTime) = (Office.percent(office.closed, office.due), Office.percent(office.onTime, office.due))
        return (text(office.received, rate, onTime), [text(office.received + 100, rate, onTime), text(office.received, "100%", onTime),
                                                      text(office.received, rate, Office.percent(office.onTime - 37, office.due))])
    }

    private static let bracketShares: Style = { office in
        func text(_ shift: Int) -> String {
            let parts = office.names.indices.map { index in
                "\(office.names[index])类\(office.categories[index])"
                    + "件（占\(Office.percent(office.categories[index] + (index == 1 ? shift : 0), office.received))）"
            }
            return "３月份，我区热线平台接收诉求\(office.received)件。按诉求性质划分：\(parts.joined(separator: "；"))。"
        }
        return (text(0), [text(90), text(-55)])
    }

    private static let sharesInARow: Style = { office in
        func text(_ shares: [Int]) -> String {
            let counts = office.names.indices.prefix(3).map { "\(office.names[$0])\(office.categories[$0])件" }.joined(separator: "、")
            return "本季度共受理\(office.received)件，其中数量居前三的为\(counts)"
                + "，占比分别为\(shares.map { Office.percent($0, office.received) }.joined(separator: "、"))。"
        }
        let counts = Array(office.categories.prefix(3))
        return (text(counts), [])
    }

    private static let earlierCounts: Style = { office in
        func text(_ year: String, _ month: String) -> String {
            "2022年4月，热线共受理\(office.received)件，去年同期\(office.lastYear)件，上月\(office.previous)件，同比\(year)，环比\(month)。"
        }
        let (year, month) = (Office.change(office.received, office.lastYear), Office.change(office.received, office.previous))
        return (text(year, month), [text(month, year), text(Office.change(office.received + 91, office.lastYear), month)])
    }

    private static let difference: Style = { office in
        func text(_ more: Int, _ growth: String) -> String {
            "五月全市受理工单\(office.received)件，较去年同期增加\(more)件，增幅\(growth)。办结情况良好。"
        }
        let more = office.received - office.lastYear
        return (text(more, Office.percent(more, office.lastYear)),
            [text(more + 30, Office.percent(more, office.lastYear)), text(more, Office.percent(more + 17, office.lastYear))])
    }

    private static let tenThousands: Style = { office in
        let (all, direct) = (office.received * 37, office.direct * 37)
        func printed(_ count: Int) -> String { "\((count + 50) / 10_000).\(String((count + 50) / 100 % 100 + 100).dropFirst())万件" }
        func text(_ rate: String) -> String {
            "上半年，全省热线受理诉求\(printed(all))，其中直接答复\(printed(direct))、转办\(printed(all - direct))，直接答复率\(rate)。"
        }
        return (text(Office.percent(direct, all)), [text(Office.percent(direct + all / 50, all))])
    }

    private static let classTable: Style = { office in
        func text(_ shift: Int, _ total: Int) -> String {
            let rows = office.names.indices.map { index in
                let count = office.categories[index]
                return "| \(office.names[index]) | \(count + (index == 2 ? shift : 0)) | \(Office.percent(count, office.received)) |"
            }
            return "## 诉求类型\n\n| 类型 | 数量 | 占比 |\n|---|---|---|\n\(rows.joined(separator: "\n"))\n| 合计 | \(total) | 100% |\n"
        }
        return (text(0, office.received), [text(8, office.received), text(0, office.received + 20)])
    }

    private static let unitTable: Style = { office in
        func text(_ wrong: Int) -> String {
            let rows = office.units.enumerated().map { index, unit in
                "\(unit.name)    \(unit.dispatched)    \(unit.closed)    \(unit.onTime)"
                    + "    \(Office.percent(unit.closed - (index == 1 ? wrong : 0), unit.dispatched))"
                    + "    \(Office.percent(unit.onTime, unit.closed))"
            }
            return "各单位办理情况\n\n单位    转办数    办结数    按时办结数    办结率    按时办结率\n" + rows.joined(separator: "\n") + "\n"
        }
        return (text(0), [text(12)])
    }

    private static let week: Style = { office in
        func text(_ mean: Int, _ direct: Int) -> String {
            "2024年第28周，热线共受理诉求\(office.received)件，日均\(mean)件。其中直接办理\(direct)件，转派\(office.dispatched)件。"
        }
        let mean = (office.received * 2 + 7) / 14
        return (text(mean, office.direct), [text(mean + 20, office.direct), text(mean, office.direct + 40)])
    }

    private static let calls: Style = { office in
        func text(_ connected: String, _ satisfied: String) -> String {
            "本月呼入电话\(office.calls)通，接通\(office.connected)通，接通率\(connected)。回访工单\(office.rated)件，满意\(office.satisfied)件，满意率\(satisfied)。"
        }
        let cut = office.connected * 10_000 / office.calls
        let truncated = "\(cut / 100).\(String(cut % 100 + 100).dropFirst())%"
        let (connected, satisfied) = (Office.percent(office.connected, office.calls), Office.percent(office.satisfied, office.rated))
        return (text(connected, satisfied), (truncated == connected ? [] : [text(truncated, satisfied)])
            + [text(connected, Office.percent(office.satisfied - 9, office.rated))])
    }

    private static let carriedOver: Style = { office in
        func text(_ closing: Int) -> String {
            "上月结转工单\(office.opening)件，本月新受理\(office.received)件，办结\(office.closed)件，结转下月\(closing)件。"
        }
        let closing = office.opening + office.received - office.closed
        return (text(closing), [text(closing + 10)])
    }

    private static let months: Style = { office in
        func text(_ june: Int) -> String {
            let parts = office.months.enumerated().map { "\($0 + 1)月\($1 + ($0 == 5 ? june : 0))件" }.joined(separator: "、")
            return "2023年，全县热线共受理\(office.received)件，分月看：\(parts)。"
        }
        return (text(0), [text(7), text(-20)])
    }

    private static let list: Style = { office in
        func text(_ rate: String) -> String {
            "# 2023年6月份热线运行情况\n\n- 受理诉求：\(office.received)件\n- 转办：\(office.dispatched)件"
                + "\n- 应办结：\(office.due)件\n- 办结：\(office.closed)件\n- 办结率：\(rate)\n"
        }
        return (text(Office.percent(office.closed, office.due)), [text("98.765%")])
    }

    private static let torn: Style = { office in
        func text(_ total: Int) -> String {
            let digits = String(total)
            return "2022 年，我市热线共受理群众来电来信 \(digits.prefix(1)) \(digits.dropFirst()) 件，其中投诉 类 \(office.categories[1]) "
                + "件、\n咨询类 \(office.categories[0]) 件、求\n助类 \(office.categories[2]) 件、建议类 \(office.categories[3]) 件、"
                + "举报类 \(office.categories[4]) 件、\n\n表扬类 \(office.categories[5]) 件、其他 \(office.categories[6]) 件。"
        }
        return (text(office.received), [text(office.received - 11)])
    }

    private static let points: Style = { office in
        func text(_ difference: String) -> String {
            "本月应办结\(office.due)件，办结\(office.closed)件，办结率\(Office.percent(office.closed, office.due))，同比提高\(difference)"
                + "；受理\(office.received)件，上月\(office.previous)件，环比\(Office.change(office.received, office.previous))。"
        }
        return (text("1.25个百分点"), [text("1.25%")])
    }
}
