internal import CXlsxWriter

/// The formats of a workbook's cells; the workbook owns and frees them.
struct WorkbookFormats {
    private let header: UnsafeMutablePointer<lxw_format>?
    private let numberHeader: UnsafeMutablePointer<lxw_format>?
    private let total: UnsafeMutablePointer<lxw_format>?
    private let right: UnsafeMutablePointer<lxw_format>?
    private let wrapped: UnsafeMutablePointer<lxw_format>?
    private var numbers: [WorkbookCell.NumberStyle: UnsafeMutablePointer<lxw_format>] = [:]
    /// Numbers among long texts stand where the texts begin.
    private var leading: [WorkbookCell.NumberStyle: UnsafeMutablePointer<lxw_format>] = [:]
    private var totals: [WorkbookCell.NumberStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        header = workbook_add_format(workbook)
        numberHeader = workbook_add_format(workbook)
        for format in [header, numberHeader] {
            format_set_bold(format)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        format_set_align(numberHeader, UInt8(LXW_ALIGN_RIGHT.rawValue))
        right = workbook_add_format(workbook)
        format_set_align(right, UInt8(LXW_ALIGN_RIGHT.rawValue))
        total = workbook_add_format(workbook)
        WorkbookFormats.makeTotal(total)
        wrapped = workbook_add_format(workbook)
        format_set_text_wrap(wrapped)
        format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        for style in WorkbookCell.NumberStyle.allCases {
            let number = workbook_add_format(workbook), sum = workbook_add_format(workbook), start = workbook_add_format(workbook)
            for format in [number, sum, start] {
                format_set_num_format(format, style.rawValue)
                format_set_align(format, UInt8((format == start ? LXW_ALIGN_LEFT : LXW_ALIGN_RIGHT).rawValue))
            }
            format_set_align(start, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            leading[style] = start
            WorkbookFormats.makeTotal(sum)
            numbers[style] = number
            totals[style] = sum
        }
    }

    func header(ofNumbers isNumber: Bool) -> UnsafeMutablePointer<lxw_format>? { isNumber ? numberHeader : header }

    func format(_ cell: WorkbookCell, column: Int, isTotal: Bool, in sheet: WorkbookSheet) -> UnsafeMutablePointer<lxw_format>? {
        if case .number(_, let style) = cell {
            return isTotal ? totals[style] : sheet.wrapsText ? leading[style] : numbers[style]
        }
        if isTotal { return total }
        return sheet.wrapsText ? wrapped : sheet.numberColumns.contains(column) ? right : nil
    }

    private static func makeTotal(_ format: UnsafeMutablePointer<lxw_format>?) {
        format_set_bold(format)
        format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
    }
}
