/// Lists of classes, channels and months against the whole that stands before them.
struct PartsCheck {
    /// Parts of one kind that follow one another, shares and rises between them left out.
    struct Parts {
        let reading: Reading
        let parts: [Figure]
        /// Stands within another list, so that nobody can tell where it ends.
        var isNested = false

        var range: ClosedRange<Int> {
            parts.reduce(0) { $0 + $1.range.lowerBound }...parts.reduce(0) { $0 + $1.range.upperBound }
        }

        var names: [String] { parts.map { $0.measure.map(PartsCheck.name) ?? "" } }

        var sumText: String {
            parts.allSatisfy(\.number.isExact) ? String(range.lowerBound) : "\(range.lowerBound)–\(range.upperBound)"
        }

        /// `99 + 2673 + 88`
        var equation: String { parts.map(\.number.text).joined(separator: " + ") }

        /// Nothing may be missing: a rest is listed, or every class that offices use, or shares that add up to 100 %.
        var isComplete: Bool {
            guard let first = parts.first, let last = parts.last, !isNested else { return false }
            if last.item.tail.hasPrefix("等") { return false }
            if ["主要", "前", "居", "集中", "较多", "突出", "排名"].contains(where: { first.item.lead.contains($0) }) { return false }
            switch first.measure {
            case .category:
                if names.contains(where: Vocabulary.isRemainder) { return true }
                if Set(names.filter(Vocabulary.isKnownCategory)).count >= 4 { return true }
            case .month: return parts.count == 12
            default:
                if names.contains(where: Vocabulary.isRemainder) { return true }
            }
            let shares = reading.figures[first.index..<reading.figures.endIndex].prefix { $0.index <= last.index + 1 }.filter {
                if case .share = $0.role { true } else { false }
            }
            guard shares.count == parts.count, let decimals = shares.map(\.number.decimals).max() else { return false }
            let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
            let sum = shares.reduce(0) { $0 + $1.number.digits * (power / $1.number.power) }
            return abs(sum - 100 * power) * 2 <= max(shares.count, 2)
        }
    }

    static func name(_ measure: Measure) -> String {
        switch measure {
        case .category(let name), .channel(let name): name
        case .month(let month): "\(month)月"
        default: ""
        }
    }

    /// Every list of the passage with two parts or more.
    static func lists(in reading: Reading) -> [Parts] {
        var lists: [Parts] = [], open: [Figure] = []
        func kind(_ figure: Figure?) -> Int? {
            switch figure?.measure {
            case .category: 1
            case .channel: 2
            case .month: 3
            default: nil
            }
        }
        var isNested = false
        func close() {
            if open.count >= 2 { lists.append(Parts(reading: reading, parts: open, isNested: isNested)) }
            open = []
            isNested = false
        }
        for figure in reading.figures where figure.item.kind == .count {
            if !open.isEmpty, figure.item.lead.contains("其中") {
                close()
                isNested = true
            }
            // 其他 belongs to whatever list it stands in.
            let isRest = figure.measure.map { Vocabulary.isRemainder(name($0)) } ?? false
            let repeats = open.contains { figure.measure.map(name) == $0.measure.map(name) }
            let isOther = kind(figure) != kind(open.last) && !isRest || open.last?.item.sentence != figure.item.sentence
            if !open.isEmpty, isOther || repeats { close() }
            if kind(figure) != nil { open.append(figure) } else if figure.measure != .difference { close() }
        }
        close()
        return lists
    }

    /// - Parameter earlier: passages in front of this one, in which the whole may stand.
    static func findings(_ reading: Reading, after earlier: [Reading]) -> [Finding] {
        lists(in: reading).compactMap { finding($0, in: reading, after: earlier) }
    }

    private static func finding(_ list: Parts, in reading: Reading, after earlier: [Reading]) -> Finding? {
        guard let first = list.parts.first, let last = list.parts.last else { return nil }
        let wholes = reading.figures.filter { $0.measure?.isWhole ?? false }
        let before = wholes.filter { $0.index < first.index }
        let near = before.last
        let sum = list.sumText
        let place = reading.place(last)
        if let whole = ([near].compactMap(\.self) + wholes).first(where: { $0.range.overlaps(list.range) }) {
            return Finding(.parts, .holds, at: place, printed: whole.printed, expected: sum, basis: "\(list.equation) = \(sum)",
                           Phrase("分项之和 \(list.equation) = \(sum)，与\(whole.item.label)\(whole.number.text)一致。",
                                  "The parts add up to \(sum): \(list.equation); the whole is printed as \(whole.number.text)."))
        }
        let far = near == nil ? earlier.reversed().flatMap { $0.figures.filter { $0.measure?.isWhole ?? false }.reversed() } : []
        if let whole = far.first(where: { $0.range.overlaps(list.range) }) {
            return Finding(.parts, .holds, at: place, printed: whole.printed, expected: sum, basis: "\(list.equation) = \(sum)",
                           Phrase("分项之和 \(list.equation) = \(sum)，与前文\(whole.number.text)一致。",
                                  "The parts add up to \(sum), which is the \(whole.number.text) printed before."))
        }
        let closest = before.min { distance($0, list) < distance($1, list) }
        guard let whole = closest ?? (list.isComplete ? far.first { $0.measure == .received } : nil) else { return nil }
        let isTooMuch = list.range.lowerBound > whole.range.upperBound
        let isChannel = if case .channel = first.measure { true } else { false }
        let mayCountTwice = ["大于", "多个", "重复", "多选"].contains { reading.passage.text.contains("计\($0)")
            || reading.passage.text.contains("可\($0)") }
        let isCertain = near == whole && isTooMuch && !mayCountTwice && !list.isNested && whole.item.sentence == first.item.sentence
        guard isCertain || list.isComplete && !mayCountTwice, !isChannel || list.isComplete || isCertain else {
            return Finding(.parts, .cannotBeJudged, at: place, printed: whole.printed, expected: sum,
                           Phrase("分项之和为\(sum)，与\(whole.number.text)不同，但未说明是否列全。",
                                  "The parts add up to \(sum), not to \(whole.number.text); "
                                      + "the text does not say that it lists all of them."))
        }
        let gap = abs(whole.range.lowerBound - list.range.lowerBound)
        return Finding(.parts, .contradicts, at: reading.place(whole), printed: whole.printed, expected: sum,
            basis: "\(list.equation) = \(sum)",
                       Phrase("分项之和 \(list.equation) = \(sum)，而总数写作\(whole.number.text)，相差\(gap)。",
                              "The parts \(list.equation) add up to \(sum), but the whole is printed as \(whole.number.text): "
                                  + "\(gap) \(isTooMuch ? "too many" : "are missing")."))
    }

    private static func distance(_ figure: Figure, _ list: Parts) -> Int { abs(figure.range.lowerBound - list.range.lowerBound) }
}
