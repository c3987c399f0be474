import TicketStore
import Tickets

extension Edition {
    /// `第3号留存版`
    func name(_ language: Language) -> String { language.say("第\(stored.number)号留存版", "Edition \(stored.number)") }

    /// When it was published and the hash of its figures.
    func facts(_ language: Language) -> [Page.Fact] {
        [Page.Fact(language.say("留存版", "Edition"), "\(stored.number)\(language.parenthesis(settings.zone.wallClock(stored.publishedAt)))"),
         Page.Fact("SHA-256", stored.sha256 ?? "")]
    }

    var json: JSON {
        .object([("number", .integer(stored.number)), ("published_at", .string(settings.zone.iso8601(stored.publishedAt))),
                 ("sha256", JSON(stored.sha256))])
    }
}
