/// Finds the numbers of a passage, their units and the words in front of them.
struct Lexer {
    private let passage: Passage
    private let text: [Character]
    private var items: [Item] = []
    private var index = 0
    private var (sentence, group) = (0, 0)
    /// Where the words begin that may speak of the next figure.
    private var leadStart = 0

    private init(_ passage: Passage) {
        self.passage = passage
        text = passage.characters
    }

    static func items(of passage: Passage) -> [Item] {
        var lexer = Lexer(passage)
        while lexer.index < lexer.text.count { lexer.step() }
        return lexer.items
    }

    private mutating func step() {
        let character = text[index]
        if character.isDigit {
            readNumber()
            return
        }
        if "。！？".contains(character) || isEnglishStop {
            (sentence, group) = (sentence + 1, group + 1)
            leadStart = index + 1
        } else if character == "；" {
            group += 1
            leadStart = index + 1
        }
        index += 1
    }

    private var isEnglishStop: Bool {
        !passage.isChinese && (text[index] == "." || text[index] == ";") && (index + 1 == text.count || text[index + 1] == " ")
    }

    // MARK: Numbers

    private mutating func readNumber() {
        let start = index
        guard let number = readNumeral() else { return }
        var (kind, divisor) = (Item.Kind.other, Numeral?.none)
        var isApproximate = skip("多") || skip("余") || skip("来")
        let before = start > 0 ? text[start - 1] : " "
        let isPartOfName = before.isLetterOfASCII || before == "第" || before == "前" || "-:/.~".contains(before) && start > 1
            && text[start - 2].isDigit
        if index < text.count, "-:~".contains(text[index]), index + 1 < text.count, text[index + 1].isDigit {
            // A date, a time, a telephone number, a span: every part of it.
            index += 1
            emit(.other, number, nil, start, isApproximate)
            return
        }
        if !isPartOfName, skip("/"), index < text.count, text[index].isDigit, let below = readNumeral() {
            (kind, divisor) = (.fraction, below)
            if let unit = unitOfCount(), unit.isOther { kind = .other }
        } else if !isPartOfName {
            isApproximate = isApproximate || Self.vague.contains { String(text[max(0, start - $0.count)..<start]) == $0 }
            if skip("个百分点") || skip("百分点") || skip(" points") || skip("points") {
                kind = .points
            } else if skip("%") || skip("﹪") {
                kind = .percent
            } else if let unit = unitOfCount() {
                // A bare number with decimals is some other measure.
                let isBare = number.decimals > 0 && number.multiplier == 1
                kind = unit.isOther || isBare ? .other : .count
                isApproximate = isApproximate || unit.isApproximate
            }
        }
        emit(kind, number, divisor, start, isApproximate)
    }

    private static let vague = ["近", "约", "超", "超过", "逾", "将近", "大约", "不足", "不到", "至少", "高达近", "突破", "over ", "about ", "nearly "]

    private mutating func readNumeral() -> Numeral? {
        let start = index
        var digits = "", decimals = 0
        while index < text.count, text[index].isDigit || isSeparator(from: start) {
            if text[index].isDigit { digits.append(text[index]) }
            index += 1
        }
        if index + 1 < text.count, text[index] == ".", text[index + 1].isDigit {
            index += 1
            while index < text.count, text[index].isDigit {
                digits.append(text[index])
                decimals += 1
                index += 1
            }
        }
        let end = index
        var multiplier = 1
        if skip("万") { multiplier = 10_000 } else if skip("亿") { multiplier = 100_000_000 }
        guard digits.count <= 12, let value = Int(digits) else { return nil }
        return Numeral(digits: value, decimals: decimals, multiplier: multiplier, text: String(text[start..<end])
            + (end < index ? String(text[end]) : ""))
    }

    /// Three digits follow, and no fourth.
    private func isSeparator(from start: Int) -> Bool {
        guard text[index] == ",", index > start, index + 3 < text.count,
              text[(index + 1)...(index + 3)].allSatisfy(\.isDigit) else { return false }
        return index + 4 >= text.count || !text[index + 4].isDigit
    }

    private static let counted = ["人次", "件次", "宗次", "件", "宗", "条", "次", "例", "起", "通", "单", "封", "份", "笔", "票"]
    private static let ofOther = [
        "年", "月", "日", "时", "点", "分", "秒", "小时", "天", "号", "期", "周", "季", "岁", "元", "名", "位", "人", "家", "户", "亩", "米", "公里", "届",
        "批", "区", "镇", "村", "字", "倍", "个", "类", "项", "th", "st", "nd", "rd", "hour", "day", "\u{2103}", "‰", "+", "％",
    ]

    /// Nil where nothing tells that the number is a count: it stands within words.
    private mutating func unitOfCount() -> (isOther: Bool, isApproximate: Bool)? {
        if Self.counted.contains(where: { word in skip(word) }) { return (false, skip("以上") || skip("左右") || skip("余")) }
        if !passage.isChinese {
            return Self.ofOther.contains(where: { starts(with: $0) }) ? (true, false) : (false, false)
        }
        if starts(with: "个") {
            // 个 counts tickets only where it says so.
            for word in ["个电话", "个来电", "个工单", "个诉求"] where skip(word) { return (false, false) }
            guard index + 1 == text.count || "，。；、）（".contains(text[index + 1]) else { return (true, false) }
            index += 1
            return (false, false)
        }
        if Self.ofOther.contains(where: { starts(with: $0) }) { return (true, false) }
        guard index < text.count else { return (false, false) }
        return "，。；：、）（！？|=÷+＋".contains(text[index]) ? (false, false) : nil
    }

    private func starts(with word: String) -> Bool {
        index + word.count <= text.count && zip(word, text[index...]).allSatisfy { $0 == $1 }
    }

    private mutating func skip(_ word: String) -> Bool {
        guard starts(with: word) else { return false }
        index += word.count
        return true
    }

    // MARK: Words

    private mutating func emit(_ kind: Item.Kind, _ number: Numeral, _ divisor: Numeral?, _ start: Int, _ isApproximate: Bool) {
        let isNegative = start > 0 && (text[start - 1] == "-" || text[start - 1] == "−") && (start < 2 || !text[start - 2].isDigit)
        var wordsEnd = start
        while wordsEnd > leadStart, "+-−".contains(text[wordsEnd - 1]) { wordsEnd -= 1 }
        let lead = String(text[leadStart..<max(leadStart, wordsEnd)])
        let label = lead.split(whereSeparator: { "，、：（）“”|".contains($0) }).last.map(String.init) ?? ""
        let stop = text[index...].firstIndex { "，。；！？".contains($0) } ?? text.endIndex
        items.append(Item(kind: kind, number: number, divisor: divisor, isNegative: isNegative, isApproximate: isApproximate,
                          range: start..<index, sentence: sentence, group: group, lead: lead, label: label,
                          tail: String(text[index..<stop])))
        if kind != .other { leadStart = index }
    }
}

extension Character {
    fileprivate var isLetterOfASCII: Bool { isASCII && isLetter }
}
