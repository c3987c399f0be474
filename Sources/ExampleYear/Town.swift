/// The places, channels and people of the example. Villages and departments are those of a real town; callers are invented.
enum Town {
    static let name = "清溪镇"

    static let communities = [
        "鹿鸣社区", "清厦村", "三中村", "浮岗村", "罗马村", "重河村", "谢坑村", "荔横村", "大利村", "铁松村", "铁场村", "松岗村", "土桥村", "厦坭村",
        "上元村", "大埔村", "九乡村", "长山头村", "三星村", "青皇村", "渔樑围村",
    ]
    /// The centre and the industrial villages have most of the people.
    static let communityWeights = [20, 16, 14, 12, 10, 9, 8, 8, 8, 7, 7, 6, 6, 6, 6, 6, 5, 5, 4, 4, 3]

    static let places = [
        "文化广场", "综合市场旁", "工业区二路", "村委会旁", "小学门口", "公园北门", "主干道路口", "老街", "公交站旁", "新区三巷", "河边路", "商业街",
    ]

    /// Where a ticket goes that nobody else is in charge of.
    static let generalOffice = "党政综合办公室"

    static let channels = ["电话", "微信公众号", "网站", "APP", "市长信箱转办"]
    static let channelWeights = [70, 12, 8, 7, 3]

    static let urgencies = ["一般", "紧急", "特急"]
    static let urgencyWeights = [90, 9, 1]

    static let surnames = [
        "陈", "黄", "李", "张", "林", "王", "刘", "吴", "周", "罗", "叶", "邓", "钟", "谢", "廖", "曾", "杨", "何", "赖", "温",
    ]

    /// What follows the facts; who praises or asks wants nothing more.
    static let requests = ["希望相关部门尽快核实处理。", "请尽快派人到现场查看。", "要求处理后回复。", "希望给予答复。", "", ""]

    static let satisfactions = ["非常满意", "满意", "基本满意", "不满意"]
    static let satisfactionWeights = [48, 36, 10, 6]
}
