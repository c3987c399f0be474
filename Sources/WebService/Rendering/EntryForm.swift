/// A form of one purpose: its fields, and one button. Without a script it sends what the fields say.
struct EntryForm {
    struct Field {
        var name: String
        var label: String
        var value = ""
        var type = "text"
        var isRequired = true
        var isHidden = false
        var isCheckbox = false

        static func hidden(_ name: String, _ value: String) -> Field { Field(name: name, label: "", value: value, isHidden: true) }
    }

    var title: String
    var explanation: String
    var action: String
    var method = "post"
    var fields: [Field]
    var button: String
    /// Nil for a form that only asks.
    var token: String?
    /// The name of the field for a file.
    var file: String?

    init(_ title: String, explanation: String = "", to address: Address, fields: [Field] = [], button: String, file: String? = nil,
         _ visit: Visit) {
        (self.title, self.explanation, self.fields, self.button, self.file) = (title, explanation, fields, button, file)
        action = visit.link(address)
        token = visit.reader.formToken
    }

    /// A form that changes nothing: its fields become part of the address.
    init(asking title: String, to address: Address, fields: [Field], button: String, _ visit: Visit) {
        self.init(title, to: address, fields: fields, button: button, visit)
        action = address.path
        method = "get"
        token = nil
    }

    func markup(_ visit: Visit) throws -> String {
        try visit.service.pages.templates.render(.form, self)
    }
}
