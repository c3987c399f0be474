/// The units that one cell names: the first leads (主办), the others assist (协办).
struct DepartmentCell {
    var lead = ""
    var assisting: [String] = []

    /// A unit named twice counts once.
    init(_ text: String, separators: Set<Character>) {
        guard !separators.isEmpty, text.contains(where: separators.contains) else {
            lead = text
            return
        }
        for part in text.split(whereSeparator: separators.contains) {
            let unit = CellText.trimmed(String(part))
            if unit.isEmpty || unit == lead || assisting.contains(unit) { continue }
            if lead.isEmpty { lead = unit } else { assisting.append(unit) }
        }
    }
}
