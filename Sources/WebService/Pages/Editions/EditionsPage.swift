import Access
import Reporting
import TicketStore
import Tickets
import Views

/// What was published: each edition as it was, its files byte for byte, and what has become known since.
enum EditionsPage {
    static func list(_ visit: Visit) async throws -> PageContent {
        let editions = try await visit.store.run { try Editions.all(on: $0) }
        let columns = [(visit.say("编号", "Number"), true), (visit.say("期间", "Period"), false), (visit.say("截止", "Cut-off"), false),
                       (visit.say("发布时间", "Published"), false), (visit.say("发布人", "By"), false), (visit.say("强制发布", "Override"), false)]
        let table = ListTable(visit.say("已发布的公报", "Published editions"), columns: columns,
                              empty: visit.say("还没有发布。hotline publish year 2020 发布一份。",
                                               "Nothing was published yet: hotline publish year 2020."),
                              rows: editions.map { edition in
                                  let page = visit.link(Address("editions", "\(edition.number)"))
                                  return [("\(edition.number)", page), (edition.period.label(visit.language), page),
                                          (edition.asOf.label(visit.language, visit.zone), nil),
                                          (visit.zone.wallClock(edition.publishedAt), nil),
                                          (edition.publishedBy, nil), (edition.overrideReason ?? "", nil)]
                              })
        return PageContent(area: .editions, title: visit.say("公报", "Editions"), markup: try table.markup(visit))
    }

    static func one(_ visit: Visit) async throws -> PageContent {
        let edition = try await stored(visit)
        let files = ListTable(visit.say("文件（与发布时逐字节相同）", "Files, byte for byte as published"),
                              columns: [(visit.say("格式", "Format"), false), (visit.say("字节", "Bytes"), true), ("SHA-256", false)],
                              empty: "—",
                              rows: edition.files.map { file in
                                  [(file.format.uppercased(), visit.link(Address("editions", "\(edition.number)", file.format))),
                                   ("\(file.byteCount)", nil), (file.sha256, nil)]
                              })
        let published = try Edition(edition)
        let bridge = try await published.bridge(in: visit.store)
        let changes = BridgePage(bridge: bridge, edition: published, language: visit.language).page
        return PageContent(area: .editions, title: visit.say("公报 \(edition.number) · ", "Edition \(edition.number) · ")
                           + edition.period.label(visit.language),
                           markup: try files.markup(visit) + visit.markup([facts(edition, visit)] + changes.sections))
    }

    static func file(_ visit: Visit) async throws -> Answer {
        let edition = try await stored(visit)
        let name = visit.parameters["format"] ?? ""
        guard let format = SummaryFormat(rawValue: name),
              let bytes = try await visit.store.run({ try Editions.file(name, of: edition.number,
                  on: $0) }) else { throw WebFault.notFound }
        let suffix = format == .text ? "txt" : format == .markdown ? "md" : name
        return .file(mediaType: format.mediaType, name: "edition-\(edition.number).\(suffix)", bytes: bytes)
    }

    private static func stored(_ visit: Visit) async throws -> StoredEdition {
        let number = try visit.number("number")
        return try await visit.store.run { try Editions.one(number, on: $0) }
    }

    private static func facts(_ edition: StoredEdition, _ visit: Visit) -> Page.Section {
        var facts = [Page.Fact(visit.say("截止时点", "Cut-off"), edition.asOf.label(visit.language, visit.zone)),
                     Page.Fact(visit.say("数据版本", "Known at"), "\(edition.knownRun)"),
                     Page.Fact(visit.say("发布", "Published"), "\(visit.zone.wallClock(edition.publishedAt)) \(edition.publishedBy)")]
        if let reason = edition.overrideReason { facts.append(Page.Fact(visit.say("强制发布", "Override"), reason)) }
        facts += edition.objections.map { Page.Fact(visit.say("当时的疑点", "What spoke against it"), $0) }
        return Page.Section(blocks: [.facts(facts)])
    }
}
