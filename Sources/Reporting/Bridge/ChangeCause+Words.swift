extension ChangeCause {
    func label(_ language: Language) -> String {
        switch self {
        case .lateArrivals: language.say("新到", "Late arrivals")
        case .closings: language.say("办结", "Closings")
        case .reopenings: language.say("重办", "Reopenings")
        case .corrections: language.say("更正", "Corrections")
        case .deadlineChanges: language.say("期限变更", "Deadlines")
        case .reclassified: language.say("改类改派", "Reclassified")
        case .withdrawn: language.say("撤出", "Withdrawn")
        case .reverted: language.say("撤销导入", "Reverted")
        }
    }

    func definition(_ language: Language) -> String {
        switch self {
        case .lateArrivals: language.say("前一批次时尚不知道的工单", "not known at the earlier run")
        case .closings: language.say("新知道一次办结", "one more closing is known")
        case .reopenings: language.say("办结后又重办", "a closing was undone")
        case .corrections: language.say("受理或办结时间改动，及其他改动", "another time of receipt or closing, or anything else")
        case .deadlineChanges: language.say("办理时限改动", "another deadline")
        case .reclassified: language.say("类型或单位改动，进入或离开统计范围", "another category or unit, into the part counted or out of it")
        case .withdrawn: language.say("作废、重复、无效或撤出，或其取消", "withdrawn or excluded, or counted again")
        case .reverted: language.say("此前的导入被撤销", "an import of before was taken back")
        }
    }
}
