/// The documented exit codes; with several files the worst of them counts.
enum ExitStatus {
    static let done: Int32 = 0
    static let failed: Int32 = 1
    static let answerIsNo: Int32 = 2
    static let doneWithRejects: Int32 = 3
    static let refused: Int32 = 4
    static let databaseUnreachable: Int32 = 5
    static let usage: Int32 = 64
    static let interrupted: Int32 = 130

    /// Failing weighs more than a rejected row, and what stops every other file more than both.
    static func worse(_ left: Int32, _ right: Int32) -> Int32 {
        let order = [done, doneWithRejects, answerIsNo, refused, failed, databaseUnreachable, usage, interrupted]
        let rank = { (code: Int32) in order.firstIndex(of: code) ?? order.count }
        return rank(left) >= rank(right) ? left : right
    }
}
