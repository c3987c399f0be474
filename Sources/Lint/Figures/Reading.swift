/// A passage with its figures.
struct Reading: Sendable {
    let passage: Passage
    let figures: [Figure]

    init(_ passage: Passage) {
        self.passage = passage
        var figures: [Figure] = []
        var names: [String] = []
        var respectively: Int?
        for item in Lexer.items(of: passage) where item.kind != .other && !item.isApproximate {
            if item.lead.contains("分别") {
                (names, respectively) = (Role.names(of: item.lead), 0)
            } else if let place = respectively {
                respectively = ["、", "和", "，", "及", "与"].contains(item.lead) ? place + 1 : nil
            }
            var role = Role.of(item, after: figures.last)
            if let respectively {
                role = Role.of(item, named: names.indices.contains(respectively) ? names[respectively] : nil, in: item.lead,
                    like: respectively > 0 ? figures.last?.role : nil)
            }
            figures.append(Figure(item: item, role: role, index: figures.count, respectively: respectively))
        }
        self.figures = figures
    }

    func place(_ figure: Figure) -> Place { passage.place(figure.item.range) }

    func place(_ first: Figure, through last: Figure) -> Place {
        passage.place(first.item.range.lowerBound..<last.item.range.upperBound)
    }

    /// The nearest count before `index` that satisfies the condition.
    func last(before index: Int, where matches: (Figure, Measure) -> Bool) -> Figure? {
        figures[..<index].last { figure in figure.measure.map { matches(figure, $0) } ?? false }
    }

    /// The counts of that kind, the nearest to the figure first, those in front of it before those behind.
    func nearest(to figure: Figure, where matches: (Measure) -> Bool) -> [Figure] {
        let found = figures.filter { $0.measure.map(matches) ?? false }
        return found.filter { $0.index < figure.index }.reversed() + found.filter { $0.index > figure.index }
    }

    func nearest(to figure: Figure, _ measures: Set<Measure>) -> [Figure] { nearest(to: figure) { measures.contains($0) } }
}

/// What a number says, from the words in front of it.
private enum Role {
    static func of(_ item: Item, after previous: Figure?) -> Figure.Role {
        switch item.kind {
        case .count:
            // 分别为 1、2、3: the words stand with the first of them, and the others repeat it without saying which.
            return .count(Vocabulary.measure(item.label))
        case .points: return .change(comparison(item, previous), direction(item))
        case .percent: return percent(item, previous)
        case .fraction, .other: return .none
        }
    }

    /// The names in front of 分别, of which the numbers behind it speak one by one.
    static func names(of lead: String) -> [String] {
        guard let word = lead.components(before: "分别") else { return [] }
        let clause = word.split(separator: "，", omittingEmptySubsequences: true).last.map(String.init) ?? word
        return clause.split(whereSeparator: { "、和及与".contains($0) }).map(String.init)
    }

    /// The role of one number of several behind 分别.
    static func of(_ item: Item, named name: String?, in lead: String, like first: Figure.Role?) -> Figure.Role {
        if case .share? = first { return item.kind == .percent ? .share(base: nil) : .none }
        if ["同比", "环比", "较", "增", "降", "升", "减"].contains(where: { lead.contains($0) }) { return .none }
        switch item.kind {
        case .count: return name.map { .count(Vocabulary.measure($0)) } ?? .none
        case .percent:
            if lead.contains("占") { return .share(base: nil) }
            guard let name, let sign = name.lastIndex(of: "率") else { return .none }
            return .rate(String(name[..<sign]))
        default: return .none
        }
    }

    private static let risesAndFalls: [(word: String, direction: Figure.Direction)] = [
        ("增长", .up), ("上升", .up), ("提高", .up), ("增加", .up), ("上涨", .up), ("提升", .up), ("增幅", .up), ("上扬", .up), ("升高", .up),
        ("下降", .down), ("减少", .down), ("降低", .down), ("回落", .down), ("降幅", .down), ("下滑", .down), ("下跌", .down),
    ]

    private static func percent(_ item: Item, _ previous: Figure?) -> Figure.Role {
        let label = item.label
        let changes = ["同比", "环比", "增", "降", "升", "减", "提高", "较", "回落"]
        if let base = base(of: label), !changes.contains(where: { base.contains($0) }) { return .share(base: base.isEmpty ? nil : base) }
        let isChange = ["同比", "环比", "较", "比上", "比去年"].contains { item.lead.contains($0) }
            || risesAndFalls.contains { label.contains($0.word) }
        // 办结率（办结/受理）为: the words in brackets belong to the name.
        if let rate = rate(of: item.lead), !changes.contains(where: { rate.contains($0) }),
           !(isChange && direction(item) != nil) { return .rate(rate) }
        if isChange { return .change(comparison(item, previous), direction(item)) }
        if ["比重", "比例", "占比"].contains(where: { label.contains($0) }) { return .share(base: nil) }
        if item.lead == "（", let previous, previous.item.kind == .count { return .share(base: nil) }
        return .none
    }

    /// What stands between 占 and the number, `""` where that is nothing; nil without 占.
    private static func base(of label: String) -> String? {
        guard let sign = label.lastIndex(of: "占") else { return nil }
        var words = Substring(label[label.index(after: sign)...])
        for filler in ["比为", "比达", "比", "的比例为", "的比重为", "的", "约", "到", "了", "为", "据", "有"] where words.hasSuffix(filler) {
            words = words.dropLast(filler.count)
        }
        for filler in ["比", "全部", "到", "据"] where words.hasPrefix(filler) { words = words.dropFirst(filler.count) }
        return String(words)
    }

    /// The words in front of the last 率 of the lead, where nothing but a verb stands behind it.
    private static func rate(of lead: String) -> String? {
        guard let sign = lead.lastIndex(of: "率") else { return nil }
        var rest = Substring(lead[lead.index(after: sign)...])
        var note = ""
        if rest.hasPrefix("（"), let end = rest.firstIndex(of: "）") {
            note = String(rest[...end])
            rest = rest[rest.index(after: end)...]
        }
        for filler in ["均为", "已达", "达到", "分别", "高达", "为", "达", "是", "：", "到", "的",
            "均"] where rest.hasPrefix(filler) { rest = rest.dropFirst(filler.count) }
        guard rest.isEmpty || rest == "，" else { return nil }
        let name = lead[..<sign].split(whereSeparator: { "，、：；）“”".contains($0) }).last.map(String.init) ?? ""
        return name.isEmpty ? nil : name + note
    }

    private static func comparison(_ item: Item, _ previous: Figure?) -> Figure.Comparison {
        let yearly = item.lead.range(last: ["同比", "去年", "上年"]), periodic = item.lead.range(last: ["环比", "上月", "上期", "上季", "上周", "上一"])
        return switch (yearly, periodic) {
        case (let yearly?, let periodic?): yearly > periodic ? .lastYear : .previous
        case (_?, nil): .lastYear
        case (nil, _?): .previous
        case (nil, nil): .unsaid
        }
    }

    private static func direction(_ item: Item) -> Figure.Direction? {
        let found = risesAndFalls.compactMap { entry in item.label.range(last: [entry.word]).map { ($0, entry.direction) } }
        if let last = found.max(by: { $0.0 < $1.0 }) { return last.1 }
        return item.isNegative ? .down : nil
    }
}

extension String {
    /// What stands in front of the first occurrence of a word.
    fileprivate func components(before word: String) -> String? {
        let characters = Array(self), word = Array(word)
        guard characters.count >= word.count else { return nil }
        let found = (0...(characters.count - word.count)).first { Array(characters[$0..<($0 + word.count)]) == word }
        return found.map { String(characters[..<$0]) }
    }

    /// How far into the text the last of the words stands; nil where none does.
    fileprivate func range(last words: [String]) -> Int? {
        let characters = Array(self)
        return words.compactMap { word -> Int? in
            let word = Array(word)
            guard characters.count >= word.count else { return nil }
            return (0...(characters.count - word.count)).last { Array(characters[$0..<($0 + word.count)]) == word }
        }.max()
    }
}
