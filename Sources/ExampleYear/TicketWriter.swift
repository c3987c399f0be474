import Tickets

/// Composes a ticket's first row from its receipt: topic, place, people and words.
struct TicketWriter {
    let office: OfficeYear
    private var random: SplitMix64

    init(office: OfficeYear, stream: Int) {
        self.office = office
        random = SplitMix64(year: office.year, stream: stream)
    }

    mutating func life(of receipt: Receipt) -> TicketLife {
        let topics = Topic.all[receipt.category] ?? []
        let topic = topics[random.index(weights: topics.map(\.weight))]
        let told = random.pick(topic.cases)
        let due = office.due(receipt.category, received: receipt.day)
        return TicketLife(receipt: receipt, departments: topic.departments, result: told.result, due: due,
                          firstRow: row(receipt, topic, told, due: due))
    }

    private mutating func row(_ receipt: Receipt, _ topic: Topic, _ told: Topic.Case, due: CalendarDay?) -> ExampleRow {
        let community = Town.communities[random.index(weights: Town.communityWeights)]
        let place = random.pick(Town.places)
        func filled(_ template: String) -> String {
            template.replacing("{村}", with: community).replacing("{处}", with: place)
        }
        // 139-0000-xxxx: one short range, so that nobody takes the numbers for real ones.
        let phone = "1390000" + random.number(below: 10_000).padded(to: 4)
        let caller = random.pick(Town.surnames) + (random.chance(percent: 55) ? "先生" : "女士")
        let wantsMore = ![.praise, .consultation, .suggestion].contains(receipt.category)
        let content = spiced(filled(told.content) + (wantsMore ? random.pick(Town.requests) : ""), phone: phone)
        return ExampleRow(
            number: receipt.number, receivedAt: receipt.at, category: receipt.category,
            channel: Town.channels[random.index(weights: Town.channelWeights)], title: filled(told.title), content: content,
            caller: caller, phone: phone, district: Town.name, community: community, department: departments(topic),
            dueAt: due.map { office.zone.lastSecond(of: $0) }, closedAt: nil, status: "办理中", result: "", satisfaction: "",
            urgency: Town.urgencies[random.index(weights: Town.urgencyWeights)])
    }

    /// Mostly one department; now and then a second one assists.
    private mutating func departments(_ topic: Topic) -> String {
        topic.departments.count > 1 && random.chance(percent: 4)
            ? topic.departments.prefix(2).joined(separator: "、") : topic.departments[0]
    }

    /// Free text as people type it: a number to call back, a comma, a quotation, a line break.
    private mutating func spiced(_ content: String, phone: String) -> String {
        switch random.number(below: 100) {
        case ..<3: "\(content)回访请拨打\(phone)。"
        case ..<5: "\(content)\n补充:来电人称\"已经反映过两次\",请重视。"
        case ..<7: "\(content)(已附照片,共2张)"
        default: content
        }
    }
}
