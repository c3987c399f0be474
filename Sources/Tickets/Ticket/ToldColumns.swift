/// What some exports tell of a ticket in columns that not every office has, and that are kept as unknown ones.
package struct ToldColumns: Hashable, Sendable {
    /// How the hotline dealt with a call.
    package enum Handling: String, CaseIterable, Sendable {
        case answeredDirectly = "answered_directly"
        case dispatched
    }

    /// Empty where no column tells one.
    package var topic = ""
    /// Nil where nothing tells.
    package var handling: Handling?
    package var isReminded: Bool?
    /// A column says so, or a later export moved the deadline to a later time.
    package var isExtended = false

    private static let topicHeaders = ["问题分类", "问题类别", "问题类型", "事项分类", "事项类别", "主题分类", "热点分类", "三级分类", "二级分类", "一级分类"]
    private static let handlingHeaders = ["办理方式", "处理方式", "办结方式", "答复方式", "是否直接答复"]
    private static let reminderHeaders = ["催办次数", "催单次数", "是否催办", "催办"]
    private static let extensionHeaders = ["延期次数", "是否延期", "延期状态", "延期"]

    /// The headers that are read, each of which may be missing.
    package static let headers = topicHeaders + handlingHeaders + reminderHeaders + extensionHeaders

    package init() {}

    /// - Parameters:
    ///   - cells: of the columns in the order of `headers`, empty where there is none.
    ///   - unmappedCategory: the text of a category that no alias maps: such a column holds topics.
    ///   - hasLaterDeadline: an export moved the deadline to a later time.
    ///   - isDispatched: it was dispatched before the cut-off.
    package init(cells: [String], unmappedCategory: String, hasLaterDeadline: Bool, isDispatched: Bool) {
        var rest = cells[...]
        func take(_ headers: [String]) -> [String] {
            defer { rest = rest.dropFirst(headers.count) }
            return rest.prefix(headers.count).filter { !$0.isEmpty }
        }
        topic = take(ToldColumns.topicHeaders).first ?? unmappedCategory
        handling = take(ToldColumns.handlingHeaders).first.flatMap(ToldColumns.handling) ?? (isDispatched ? .dispatched : nil)
        isReminded = take(ToldColumns.reminderHeaders).lazy.compactMap(ToldColumns.isYes).first
        isExtended = hasLaterDeadline || take(ToldColumns.extensionHeaders).lazy.compactMap(ToldColumns.isYes).first == true
    }

    private static func handling(_ text: String) -> Handling? {
        if ["转", "派", "交办"].contains(where: text.contains) || text == "否" { return .dispatched }
        return ["直接", "当场", "即时", "在线"].contains(where: text.contains) || text == "是" ? .answeredDirectly : nil
    }

    /// Of a number whether it is not 0, of a word whether it says so; nil for what says neither.
    private static func isYes(_ text: String) -> Bool? {
        if let number = Int(text) { return number > 0 }
        if ["否", "未", "无", "不"].contains(where: text.hasPrefix) { return false }
        return ["是", "已", "有", "同意"].contains(where: text.hasPrefix) ? true : nil
    }
}
