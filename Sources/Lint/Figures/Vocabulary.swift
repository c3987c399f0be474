import Tickets

/// The words of the trade: which label speaks of what.
enum Vocabulary {
    /// Classes of tickets that offices use, the six first.
    static let categories = Category.named.map(\.label) + [
        "求决", "感谢", "申诉", "意见建议", "建议意见", "投诉举报", "举报投诉", "批评投诉", "咨询服务", "揭发控告", "检举控告", "批评", "意见", "反映", "非诉求", "建议、表扬",
        "咨询查询", "求助求决", "未分类", "其他", "其它", "其余", "建议和表扬", "建议及表扬", "市政管理", "公共服务", "投诉求助", "表扬感谢", "感谢表扬",
    ]

    /// A row for what fits nowhere else: with it a list is complete.
    static let remainders = ["其他", "其它", "其余", "未分类"]

    static let channels = [
        "电话", "热线", "微信", "微博", "网站", "网络", "邮件", "短信", "信件", "来访", "APP", "app", "小程序", "公众号", "门户", "留言", "平台", "领导信箱", "信箱", "110",
        "接警", "监督员", "媒体", "手机", "政务网", "来信",
    ]

    /// From the special to the general: the first that is found in a label counts.
    private static let words: [(any: [String], measure: Measure)] = [
        (["结转下", "结转至下", "转入下", "期末", "转下期", "转下月", "转下年"], .closing),
        (["上年结转", "上月结转", "上期结转", "上季结转", "上季度结转", "上周结转", "期初", "结转", "上期转入", "上月转入", "上年转入"], .opening),
        (["不满意"], .dissatisfied), (["基本满意", "较满意", "一般"], .fairlySatisfied), (["非常满意"], .other("非常满意")),
        (["满意"], .satisfied),
        (["剔除", "扣除"], .excluded), (["重办", "重新办理", "重启"], .reopened),
        (["超期未", "逾期未", "超时未", "超期在办", "逾期在办"], .openOverdue),
        (["未到期", "未办结", "未结", "未办", "在办", "正在办理", "办理中", "未完成", "处理中", "流转中"], .open),
        (["直接办", "直办", "直接答", "直接解答", "在线解答", "在线答复", "在线办结", "在线办理", "即时答复", "即时办结", "自行处理", "自办", "当场",
          "直接受理", "直接回复", "现场解答", "直接处理"], .direct),
        (["应办结", "应结案", "应办理", "应结", "应办", "到期"], .due),
        (["按时", "按期", "如期", "及时办", "及时结", "期限内", "限期内", "时限内"], .closedOnTime),
        (["超期", "逾期", "超时"], .closedLate),
        (["办结", "结案", "办理完毕", "办毕", "已办理", "已办", "办理完成", "已完成", "结办"], .closed),
        (["转办", "转派", "派单", "交办", "派发", "下派", "派遣", "分派", "承办", "转交", "派送", "流转", "省派", "派件"], .dispatched),
        (["评价", "测评", "回访", "被评"], .rated),
        (["有效工单", "有效诉求", "有效"], .valid),
        (["接通", "接起"], .connected), (["呼入", "来电", "话务", "进线"], .calls),
        (["受理", "接收", "收到", "接到", "登记", "汇集", "接报", "收件", "新收", "受诉", "接诉", "接听", "总量", "总数", "总件数", "办理", "工单", "诉求", "信件",
          "共计", "合计"], .received),
    ]

    /// Words that stand between a label and its number and say nothing.
    private static let fillers = [
        "分别为", "分别是", "数量为", "总量为", "数量", "件数", "数为", "总数", "工单", "诉求", "事项", "问题", "信件", "来电", "类型", "办件", "共计", "共有", "累计", "达到", "类",
        "为", "有", "是", "达", "了", "共", "件", "数", "量", "计", "约",
    ]

    /// The label without what says nothing, from behind.
    static func stem(_ label: String) -> String {
        var stem = Substring(label)
        while !isRemainder(String(stem)), let filler = fillers.first(where: { stem.hasSuffix($0)
            && stem.count > $0.count }) { stem = stem.dropLast(filler.count) }
        for prefix in ["其中", "共", "涉及", "属", "为"] where stem.hasPrefix(prefix)
            && stem.count > prefix.count { stem = stem.dropFirst(prefix.count) }
        return String(stem)
    }

    /// The class that a label names; nil where it names none.
    static func category(_ label: String) -> String? {
        let stem = stem(label)
        if let known = categories.filter({ stem.hasSuffix($0) }).max(by: { $0.count < $1.count }) {
            let rest = stem.dropLast(known.count)
            // 业务咨询 and 消费投诉 are classes of their own, 受理投诉 is the class behind a verb, 办结投诉 a part of it.
            switch measureWord(String(rest)) {
            case nil: return rest.count <= 4 ? stem : known
            case .received?, .calls?: return known
            default: return nil
            }
        }
        var named = Substring(label)
        for filler in ["诉求", "工单", "问题", "事项", "信件", "来电", "共", "有",
            "为"] where named.hasSuffix(filler) { named = named.dropLast(filler.count) }
        guard named.hasSuffix("类"), !named.contains("前"), !named.hasSuffix("分类"), !named.hasSuffix("各类"),
              (2...12).contains(stem.count) else { return nil }
        return stem
    }

    private static func measureWord(_ label: String) -> Measure? {
        words.first { entry in entry.any.contains { label.contains($0) } }?.measure
    }

    static func isKnownCategory(_ name: String) -> Bool { categories.contains { name.hasSuffix($0) } }

    static func isRemainder(_ name: String) -> Bool { remainders.contains { name.hasSuffix($0) } }

    /// What a count with this label counts.
    static func measure(_ label: String) -> Measure {
        let stem = stem(label)
        if ["增加", "减少", "增长", "下降", "上升", "多", "少", "增", "减", "上涨"].contains(where: { stem.hasSuffix($0) }) { return .difference }
        for word in ["去年同期", "上年同期", "同期", "去年", "上年"] where stem.hasSuffix(word) { return .lastYear }
        for word in ["上月", "上期", "上季度", "上周", "环比上"] where stem.hasSuffix(word) { return .previous }
        if stem.contains("日均") || stem.contains("平均每天") || stem.contains("平均每日") { return .mean }
        if stem.contains("平均") { return .other(label) }
        if let month = month(label) { return .month(month) }
        if let category = category(label) { return .category(category) }
        if ["签收", "回复", "反馈", "响应", "延期", "督办", "催办", "返工", "退回", "重复"].contains(where: { label.contains($0) }) { return .other(label) }
        if let measure = measureWord(label) {
            if measure == .received, let channel = channel(stem) { return .channel(channel) }
            return measure
        }
        return channel(stem).map(Measure.channel) ?? .other(stem)
    }

    private static func channel(_ stem: String) -> String? {
        channels.contains { stem.hasSuffix($0) || stem.hasSuffix($0 + "渠道") } && stem.count <= 12
            && measureWord(String(stem.prefix(2))) == nil ? stem : nil
    }

    /// `5月` at the end of a label.
    private static func month(_ label: String) -> Int? {
        var words = Substring(label)
        for filler in ["受理", "份"] where words.hasSuffix(filler) { words = words.dropLast(filler.count) }
        guard words.hasSuffix("月") else { return nil }
        let digits = words.dropLast().reversed().prefix { $0.isDigit }
        guard !digits.isEmpty, let month = Int(String(digits.reversed())), (1...12).contains(month) else { return nil }
        return month
    }
}
