internal import Tickets

/// Header names and labels seen in the exports of Chinese hotlines, the preferred first.
///
/// Of two columns with one meaning the first name wins: 工单编号 over 编号, 承办单位 over 所有办理部门.
enum BuiltInNames {
    static let columns: [Column: [String]] = [
        .ticketNumber: ["工单编号", "工单号", "工单编码", "诉求编号", "受理编号", "办件编号", "工单流水号", "流水号", "编号"],
        .category: ["诉求类型", "诉求分类", "工单类型", "事项类型", "业务类型"],
        .title: ["诉求标题", "工单标题", "诉求主题", "标题"],
        .content: ["诉求内容", "工单内容", "主要内容", "市民诉求", "反映内容", "内容"],
        .caller: ["来电人", "诉求人", "联系人", "来电人姓名", "诉求人姓名"],
        .phone: ["联系电话", "联系方式", "来电号码", "手机号码"],
        .address: ["诉求地址", "事发地址", "问题地址", "详细地址", "地址"],
        .district: ["所属镇街", "镇街", "区域名称", "街道名称", "所属街道"],
        .community: ["村/社区", "所属社区", "社区", "小区点位"],
        .department: ["承办单位", "主办单位", "办理单位", "责任单位", "处理部门", "承办部门", "主办部门", "责任部门", "所有办理部门"],
        .receivedAt: ["受理时间", "来电时间", "创建时间", "登记时间"],
        .dueAt: ["办理时限", "办理期限", "办结时限", "承诺时间", "截止时间", "部门办理截止时间"],
        .closedAt: ["办结时间", "完成时间", "结案时间", "办理结束时间"],
        .status: ["工单状态", "办理状态", "办件状态", "事件状态", "状态"],
        .result: ["办理结果", "处理结果", "答复内容"],
        .satisfaction: ["满意度", "评价满意度", "是否满意", "评价结果"],
        .channel: ["来源渠道", "工单来源", "诉求来源"],
        .urgency: ["紧急程度"],
        .duplicateOf: ["重复工单号"],
        .dispatchedAt: ["转办时间", "派单时间", "交办时间"],
    ]

    /// Labels of the six categories: the word, the word with 类, and the product's own code.
    static let categories: [(Category, [String])] = Category.allCases.map { category in
        let variants = [category.label, category.label + "类", category.rawValue]
        return switch category {
        case .suggestion: (category, variants + ["意见建议", "意见建议类"])
        case .praise: (category, variants + ["感谢", "感谢类", "表扬感谢"])
        default: (category, variants)
        }
    }

    static let statuses: [(StatusLabel, [String])] = [
        (.closed, ["已办结", "办结", "已结案", "结案", "已完成", "完成", "已关闭", "关闭", "已归档", "归档", "已回访", "按期办结", "超期办结",
                   "closed", "resolved", "completed"]),
        (.open, ["办理中", "处理中", "在办", "待办理", "待处理", "待签收", "待派单", "已签收", "已派单", "已转办", "已受理", "未办结", "未完成",
                 "超期未办", "超期未办结", "open", "pending", "inprogress", "assigned", "started"]),
        (.void, ["作废", "已作废", "撤销", "已撤销", "撤单", "已撤单", "注销", "已注销", "cancelled", "canceled"]),
        (.merged, ["重复", "重复工单", "合并", "已合并", "并案", "已并案", "duplicate"]),
        (.invalid, ["无效", "无效工单", "骚扰", "骚扰电话", "invalid"]),
    ]

    /// 基本满意 stands apart from 满意. So does 一般, the middle of a three- or five-step scale: it is a rating, and neither of the two.
    /// 较满意 is a shade of 满意.
    static let satisfactions: [(Satisfaction, [String])] = [
        (.satisfied, ["非常满意", "很满意", "十分满意", "比较满意", "较满意", "满意", "是", "satisfied", "verysatisfied"]),
        (.basicallySatisfied, ["基本满意", "一般"]),
        (.dissatisfied, ["不满意", "非常不满意", "很不满意", "十分不满意", "较不满意", "不太满意", "否", "dissatisfied"]),
    ]
}
