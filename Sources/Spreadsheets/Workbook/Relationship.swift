/// Where one part of a workbook points to another.
struct Relationship {
    var id: String
    /// The last word of the type's address, which is the same in strict and transitional workbooks: `worksheet`, `styles`, ….
    var type: String
    /// The part's full name.
    var target: String
}

final class RelationshipHandler: MarkupHandler {
    private(set) var relationships: [Relationship] = []
    private let folder: String

    /// - Parameter folder: that of the part whose relationships these are, with a slash at its end; empty for the whole package.
    init(folder: String) { self.folder = folder }

    func start(_ name: ElementName, _ attributes: ElementAttributes) throws(SpreadsheetError) {
        guard case "Relationship" = name, let target = attributes.string("Target"), attributes.string("TargetMode") != "External",
              let type = attributes.string("Type")?.split(separator: "/").last
        else { return }
        relationships.append(Relationship(id: attributes.string("Id") ?? "", type: String(type), target: resolved(target)))
    }

    func end(_ name: ElementName) throws(SpreadsheetError) {}
    func characters(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {}

    private func resolved(_ target: String) -> String {
        var path: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") {
            if step == ".." { _ = path.popLast() } else if step != "." { path.append(step) }
        }
        return path.joined(separator: "/")
    }
}
