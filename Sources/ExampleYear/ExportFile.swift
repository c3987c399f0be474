import Spreadsheets
import Tickets

/// One day's export as a file, with the habits of real platforms: three encodings, two shapes of dates, and at the month's end
/// a title above the header and a sum below the rows.
struct ExportFile {
    private enum Encoding {
        case utf8, utf8WithMark, gb18030
    }

    private let export: ExampleExport
    private let zone: ReportingZone

    init(_ export: ExampleExport, zone: ReportingZone) {
        self.export = export
        self.zone = zone
    }

    static let header = [
        "工单编号", "受理时间", "诉求类型", "来源渠道", "诉求标题", "诉求内容", "来电人", "联系电话", "所属镇街", "村/社区", "承办单位", "办理时限", "办结时间",
        "工单状态", "办理结果", "满意度", "紧急程度",
    ]

    func bytes() throws(ExampleYearError) -> [UInt8] {
        let encoding = encoding
        var writer = DelimitedWriter(byteOrderMark: encoding == .utf8WithMark)
        for line in lines { writer.append(line) }
        guard encoding == .gb18030 else { return writer.bytes }
        guard let bytes = GB18030.encoded(writer.bytes) else {
            throw .cannotEncode(file: export.fileName, encoding: "GB18030")
        }
        return bytes
    }

    private var encoding: Encoding {
        switch export.day.dayOfMonth % 7 {
        case 0: .gb18030
        case 3: .utf8
        default: .utf8WithMark
        }
    }

    private var lines: [[String]] {
        let rows = export.rows.map(cells)
        guard isMonthEnd else { return [ExportFile.header] + rows }
        let (year, month, day) = export.day.date
        let title = "\(Town.name)12345政府服务热线工单导出（\(year)年\(month)月\(day)日）"
        return [padded([title]), ExportFile.header] + rows + [padded(["合计", String(rows.count)])]
    }

    private func padded(_ cells: [String]) -> [String] {
        cells + Array(repeating: "", count: ExportFile.header.count - cells.count)
    }

    private var isMonthEnd: Bool { export.day.advanced(by: 1).dayOfMonth == 1 }

    private func cells(_ row: ExampleRow) -> [String] {
        [row.number, date(row.receivedAt), row.category.label, row.channel, row.title, row.content, row.caller, row.phone,
         row.district, row.community, row.department, date(row.dueAt), date(row.closedAt), row.status, row.result,
         row.satisfaction, row.urgency]
    }

    /// `2020-05-06 09:43:05` in odd months, `2020/5/6 9:43:05` in even ones.
    private func date(_ instant: Instant?) -> String {
        guard let instant else { return "" }
        guard export.day.month.isMultiple(of: 2) else { return zone.wallClock(instant) }
        let (year, month, day) = zone.day(of: instant).date
        let second = zone.secondOfDay(of: instant)
        return "\(year)/\(month)/\(day) \(second / 3600):\((second / 60 % 60).padded(to: 2)):\((second % 60).padded(to: 2))"
    }
}
