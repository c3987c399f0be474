/// What a cell's format makes of a number.
enum NumberFormat: UInt8 {
    case number
    /// Days are shown, and no time.
    case date
    /// Hours or seconds are shown, with or without days.
    case time
    /// `[h]:mm`, a span of time.
    case elapsed

    /// A format of the standard's list. Those from 27 on are dates in Chinese, Japanese and Korean editions.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58: self = .date
        case 18...22, 32...35, 45, 47, 55, 56: self = .time
        case 46: self = .elapsed
        default: self = .number
        }
    }

    /// A format of the workbook's own: a date where letters of years, months, days, hours or seconds stand outside quotes, brackets
    /// and escapes. Only the first section counts, which is for positive numbers.
    init(code: String) {
        var (showsDay, showsMonth, showsTime, showsElapsed) = (false, false, false, false)
        var characters = code.unicodeScalars.makeIterator()
        loop: while let scalar = characters.next() {
            switch scalar {
            case ";": break loop
            case "\"": while let quoted = characters.next(), quoted != "\"" {}
            // A literal; the width of a character; a filling character.
            case "\\", "_", "*": _ = characters.next()
            case "[":
                var inside = ""
                while let bracketed = characters.next(), bracketed != "]" { inside.unicodeScalars.append(bracketed) }
                let letters = Set(inside.lowercased())
                if letters.count == 1, let letter = letters.first, "hms".contains(letter) { showsElapsed = true }
            case "y", "Y", "d", "D": showsDay = true
            case "m", "M": showsMonth = true
            case "h", "H", "s", "S": showsTime = true
            // The rest of General and of E+00 have no letter of a date; G/通用格式 has none either.
            default: continue
            }
        }
        self = if showsElapsed, !showsDay { .elapsed } else if showsTime { .time } else if showsDay || showsMonth { .date } else { .number }
    }
}
