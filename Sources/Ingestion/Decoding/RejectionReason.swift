/// Why a row was not loaded; the raw value is stored and printed, and never changes its meaning.
package enum RejectionReason: String, CaseIterable, Error, Sendable, Hashable {
    case unreadableRow = "unreadable_row"
    case raggedRow = "ragged_row"
    case missingTicketNumber = "missing_ticket_number"
    case damagedTicketNumber = "damaged_ticket_number"
    case missingReceivedAt = "missing_received_at"
    case unreadableDate = "unreadable_date"
    case ambiguousDate = "ambiguous_date"
    case oversizedCell = "oversized_cell"

    /// What the office can do about it, in English.
    package var remedy: String {
        switch self {
        case .unreadableRow:
            "The line is no JSON object: mend its quotes, commas and braces, or export again."
        case .raggedRow:
            "The row has more or fewer cells than the header: quote cells that contain the delimiter or a line break, and export again."
        case .missingTicketNumber:
            "The ticket number is empty: fill it in, or delete the row if it is no ticket."
        case .damagedTicketNumber:
            "A spreadsheet program made a number of the ticket number and lost digits: export again, and do not save the file from Excel."
        case .missingReceivedAt:
            "The time of receipt is empty: fill it in; it is never guessed."
        case .unreadableDate:
            "The cell holds no complete date between 1990 and 2100: write it as 2026-05-06 09:43:05."
        case .ambiguousDate:
            "Day and month cannot be told apart: state date_order (month_first or day_first) in a profile, or write 2026-05-06."
        case .oversizedCell:
            "A cell is far too long, mostly because a quote was never closed: mend the quotes or shorten the cell."
        }
    }

    /// The same in Chinese.
    package var chineseRemedy: String {
        switch self {
        case .unreadableRow: "该行不是有效的 JSON 对象：请修正引号、逗号和括号，或重新导出。"
        case .raggedRow: "该行单元格数与表头不一致：含分隔符或换行的单元格须加引号，请重新导出。"
        case .missingTicketNumber: "工单编号为空：请补填；若该行不是工单，请删除。"
        case .damagedTicketNumber: "工单编号被表格软件转成数字，末位已丢失：请重新导出，不要用 Excel 打开后另存。"
        case .missingReceivedAt: "受理时间为空：请补填，系统不作推测。"
        case .unreadableDate: "该单元格不是 1990 年至 2100 年间的完整日期：请写成 2026-05-06 09:43:05。"
        case .ambiguousDate: "无法区分日与月：请在导入配置中写明 date_order（month_first 或 day_first），或写成 2026-05-06。"
        case .oversizedCell: "单元格过长，多因引号未闭合：请修正引号或缩短内容。"
        }
    }
}
