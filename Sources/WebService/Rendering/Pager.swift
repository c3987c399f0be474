/// Links to the rows before and after those that a page shows.
struct Pager {
    private struct Words {
        var label: String
        var shown = ""
        var earlier: Link?
        var later: Link?

        struct Link {
            var label: String
            var href: String
        }
    }

    private let words: Words?

    /// - Parameters:
    ///   - rows: shown of `count`; a page that shows all has no pager.
    ///   - name: of the part of the address that says where to begin.
    init(_ rows: Range<Int>, of count: Int, name: String = "from", _ visit: Visit) {
        guard count > rows.count || rows.lowerBound > 0 else {
            words = nil
            return
        }
        func link(_ label: String, from start: Int) -> Words.Link {
            Words.Link(label: label, href: visit.link(visit.address.with(name, start == 0 ? nil : "\(start)")))
        }
        let last = min(rows.upperBound, count)
        words = Words(label: visit.say("翻页", "Pages"),
                      shown: visit.say("第\(rows.lowerBound + 1)–\(last)行，共\(count)行", "Rows \(rows.lowerBound + 1)–\(last) of \(count)"),
                      earlier: rows.lowerBound > 0 ? link(visit.say("上一页", "Earlier"), from: max(0, rows.lowerBound - rows.count)) : nil,
                      later: rows.upperBound < count ? link(visit.say("下一页", "Later"), from: rows.upperBound) : nil)
    }

    /// For lists that are followed from the newest to the oldest, of which nobody knows how many there are.
    /// - Parameter next: where the older ones are; nil at the end.
    init(older next: Address?, _ visit: Visit) {
        words = next.map { next in
            Words(label: visit.say("翻页", "Pages"), later: Words.Link(label: visit.say("更早的", "Older"), href: visit.link(next)))
        }
    }

    func markup(_ visit: Visit) throws -> String {
        try words.map { try visit.service.pages.templates.render(.pager, $0) } ?? ""
    }
}
