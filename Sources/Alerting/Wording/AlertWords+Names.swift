extension Level {
    package var words: AlertWords {
        switch self {
        case .office: AlertWords(chinese: "全部", english: "office")
        case .category: AlertWords(chinese: "诉求类型", english: "category")
        case .department: AlertWords(chinese: "承办单位", english: "department")
        case .district: AlertWords(chinese: "镇街", english: "district")
        case .community: AlertWords(chinese: "村（社区）", english: "community")
        }
    }
}

extension Alert.State {
    package var words: AlertWords {
        switch self {
        case .pending: AlertWords(chinese: "待确认", english: "pending")
        case .firing: AlertWords(chinese: "预警中", english: "firing")
        case .resolved: AlertWords(chinese: "已恢复", english: "resolved")
        case .accepted: AlertWords(chinese: "已接受为新常态", english: "accepted")
        }
    }
}

extension PaceState {
    package var words: AlertWords {
        switch self {
        case .learning: AlertWords(chinese: "学习中", english: "learning")
        case .small: AlertWords(chinese: "样本过少，不监测", english: "too small to watch")
        case .ok: AlertWords(chinese: "正常", english: "ok")
        case .pending: Alert.State.pending.words
        case .firing: Alert.State.firing.words
        }
    }
}

extension AlertEvent.Kind {
    package var words: AlertWords {
        switch self {
        case .pending: AlertWords(chinese: "待确认", english: "pending")
        case .passed: AlertWords(chinese: "未成预警", english: "passed")
        case .fired: AlertWords(chinese: "预警", english: "fired")
        case .heldBack: AlertWords(chinese: "因普遍变慢暂不通知", english: "held back")
        case .released: AlertWords(chinese: "恢复通知", english: "released")
        case .acknowledged: AlertWords(chinese: "已认领", english: "acknowledged")
        case .accepted: AlertWords(chinese: "接受为新常态", english: "accepted")
        case .low: AlertWords(chinese: "长期偏低", english: "low for a long time")
        case .resolved: AlertWords(chinese: "已恢复", english: "resolved")
        }
    }
}

extension AlertWords {
    /// 可在约 N 天内发现腰斩: what an office can expect of the data of one series.
    package static func halvingNoticed(days: Int) -> AlertWords {
        AlertWords(chinese: "可在约 \(days) 天内发现腰斩", english: "a halved pace shows in about \(days) days")
    }
}
