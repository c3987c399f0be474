/// A date and time as a cell writes it, before a zone makes an instant of it.
struct WrittenTime {
    static let years = 1990...2100

    var year: Int
    var month: Int
    var day: Int
    var hasTime = false
    /// 86400 for 24:00, the end of the day.
    var secondOfDay = 0
    var microsecond = 0
    /// Seconds east of Greenwich, where the cell says so.
    var offset: Int?

    init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The shape of nearly all cells, `2026-05-06 09:43:05`, without any detour; nil for every other.
    init?(plain text: UnsafeBufferPointer<UInt8>) {
        guard text.count == 19, text[4] == 0x2D, text[7] == 0x2D, text[10] == 0x20, text[13] == 0x3A, text[16] == 0x3A else { return nil }
        var isNumeric = true
        func pair(_ index: Int) -> Int {
            let tens = text[index] &- 0x30
            let ones = text[index + 1] &- 0x30
            if tens > 9 || ones > 9 { isNumeric = false }
            return Int(tens) * 10 + Int(ones)
        }
        let (hour, minute, second) = (pair(11), pair(14), pair(17))
        self.init(year: pair(0) * 100 + pair(2), month: pair(5), day: pair(8))
        guard isNumeric, hour < 24, minute < 60, second < 60 else { return nil }
        hasTime = true
        secondOfDay = hour * 3600 + minute * 60 + second
    }
}
