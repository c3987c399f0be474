extension DataDefect {
    /// What is wrong and what to do.
    package var words: AlertWords {
        switch self {
        case .late(let day):
            AlertWords(chinese: "\(day) 的导出文件迟到，暂停判断办结情况；请检查导出任务和收件目录。",
                       english: "the export of \(day) is late, closing is not judged until it arrives; check the export job and the inbox.")
        case .missing(let day):
            AlertWords(chinese: "\(day) 的导出文件缺失，暂停判断办结情况；请补发该日文件。",
                       english: "the export of \(day) is missing, closing is not judged without it; have it sent again.")
        case .small(let day, let rows, let usual):
            AlertWords(chinese: "\(day) 的导出文件只有 \(rows) 行，平常约 \(usual) 行，暂停判断办结情况；请核对导出范围。",
                       english: "the export of \(day) has \(rows) rows, usual are about \(usual); "
                           + "closing is not judged, check what was exported.")
        case .rejected(let day, let rejected, let rows):
            AlertWords(chinese: "\(day) 的导出文件 \(rows) 行中有 \(rejected) 行无法读取，暂停判断办结情况；请查看被拒行的原因。",
                       english: "\(rejected) of \(rows) rows of the export of \(day) were rejected; "
                           + "closing is not judged, see why they were.")
        case .outage(let day):
            AlertWords(chinese: "\(day) 全部单位没有任何办结记录，疑为数据或系统异常；当日不计入判断。",
                       english: "not one closing was recorded on \(day): the data or a system failed; the day is left out.")
        }
    }
}
