import Mustache

/// The templates of the service, parsed once. A value is written where its name stands in a template; what is not ours is escaped
/// there (two braces), and only markup made by this product stands in three.
struct Templates: Sendable {
    private let library: MustacheLibrary

    /// - Throws: an error of Mustache's for a template that cannot be parsed.
    init() throws {
        var library = MustacheLibrary()
        for template in EmbeddedText.templates {
            try library.register(template.text, named: String(template.name.prefix { $0 != "." }))
        }
        self.library = library
    }

    enum Name: String, CaseIterable, Sendable {
        case layout, fault, nothing, picker, choices, warnings, funnel, pager, list, form, door
    }

    func render(_ name: Name, _ value: Any) throws -> String {
        guard let markup = library.render(value, withTemplate: name.rawValue) else { throw WebFault.broken }
        return markup
    }
}
