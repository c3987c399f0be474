import Reporting
import Settings
import Tickets

/// What the layout's template holds places for.
struct Frame {
    struct Link {
        var label: String
        var href: String
        /// Of a navigation: this page; of a switch: in force.
        var isCurrent = false
        /// The language of the label, where it is another one.
        var tag: String?
    }

    struct Fact {
        var name: String
        var value: String
    }

    var language: String
    var theme: String?
    var office: String
    var title: String
    var markup: String
    var style = Asset.style.path
    var script = Asset.script.path
    var icon = Asset.icon.path
    var home: String
    var words: Words
    var navigation: [Link] = []
    var files: [Link] = []
    var languages: [Link]
    var themes: [Link]
    var reader: String?
    /// Where somebody can leave: what the form carries.
    var formToken: String?
    var leave = ""
    var facts: [Fact] = []

    struct Words {
        var skip: String
        var navigation: String
        var language: String
        var theme: String
        var files: String
        var data: String
    }

    /// - Parameter address: without language and theme.
    init(_ content: PageContent, office: String?, language: Language, theme: Theme, address: Address, keptLanguage: Language? = nil) {
        self.language = language.tag
        self.theme = theme == .system ? nil : theme.rawValue
        self.office = (office ?? "") + language.say("12345热线", office == nil ? "12345 hotline" : " 12345 hotline")
        title = content.title
        markup = content.markup
        let kept = address.with("language", keptLanguage?.rawValue)
        home = Address(path: "/").with("language", keptLanguage?.rawValue).description
        words = Words(skip: language.say("跳到正文", "Skip to content"), navigation: language.say("栏目", "Sections"),
                      language: language.say("语言", "Language"), theme: language.say("明暗", "Theme"),
                      files: language.say("下载", "Download"), data: language.say("数据", "Data"))
        languages = [(Language.chinese, "中文"), (.english, "English")].map { other, label in
            Link(label: label, href: address.with("language", other.rawValue).description, isCurrent: other == language, tag: other.tag)
        }
        themes = [(Theme.light, language.say("浅色", "light")), (.dark, language.say("深色", "dark")),
                  (.system, language.say("跟随系统", "as the screen"))].map { other, label in
            Link(label: label, href: kept.with("theme", other.rawValue).description, isCurrent: other == theme)
        }
    }

    init(_ content: PageContent, _ visit: Visit, theme: Theme) {
        let language = visit.language
        self.init(content, office: visit.service.settings.office, language: language, theme: theme, address: visit.address,
                  keptLanguage: language == visit.service.settings.language ? nil : language)
        navigation = Area.allCases.map { area in
            Link(label: area.word(language), href: visit.link(area.address), isCurrent: area == content.area)
        }
        files = content.files.map { Link(label: $0.rawValue.uppercased(), href: visit.link(visit.address.file($0.rawValue))) }
        reader = visit.reader.name
        formToken = visit.reader.formToken
        leave = visit.say("退出", "Log out")
        facts = Frame.facts(visit)
    }

    /// Which data the page rests on, and how old they are.
    private static func facts(_ visit: Visit) -> [Fact] {
        let (language, state) = (visit.language, visit.state)
        guard let days = state.days else { return [Fact(name: visit.say("数据", "Data"), value: visit.say("尚未导入", "none imported yet"))] }
        let known = KnownAt(run: state.run, time: state.finishedAt)
        let age = days.upperBound.distance(to: visit.today)
        let end = visit.zone.startOfDay(days.upperBound).label(language, visit.zone)
        return [
            Fact(name: Word.knownAt(language), value: known.label(language, visit.zone)),
            Fact(name: visit.say("数据截至", "Data until"), value: end),
            Fact(name: visit.say("数据时效", "Age"), value: age <= 0 ? visit.say("最新", "up to date") : visit.say("\(age)天前", "\(age) days")),
        ]
    }
}
