extension String {
    /// The text itself where it has at most `limit` bytes of UTF-8, else as many whole characters as fit before an ellipsis.
    func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        let ellipsis = "…"
        var room = limit - ellipsis.utf8.count
        guard room >= 0 else { return "" }
        var end = startIndex
        while end < endIndex, self[end].utf8.count <= room {
            room -= self[end].utf8.count
            end = index(after: end)
        }
        return self[..<end] + ellipsis
    }
}
