/// What is wrong with a settings file in YAML: where, what, and what would be right.
package struct YAMLError: Error, Hashable, Sendable {
    package var file: String
    /// From 1; nil where the file as a whole is at fault.
    package var line: Int?
    /// The place as a path of keys, `columns.received_at`; empty where no key is at fault.
    package var key: String
    package var problem: String
    /// What to do about it.
    package var hint: String

    package init(file: String, line: Int? = nil, key: String, problem: String, hint: String) {
        self.file = file
        self.line = line
        self.key = key
        self.problem = problem
        self.hint = hint
    }
}

extension YAMLError: CustomStringConvertible {
    package var description: String {
        let place = [file, line.map { "line \($0)" }, key.isEmpty ? nil : key].compactMap(\.self).joined(separator: ", ")
        return "\(place): \(problem)"
    }
}
