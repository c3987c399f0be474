internal import Yams

/// A value in a settings file with its place, so that every complaint names file, line and key.
package struct YAMLNode {
    private let node: Node
    package let file: String
    /// The place as a path of keys, `columns.received_at`; empty at the root.
    package let key: String

    private init(node: Node, file: String, key: String) {
        self.node = node
        self.file = file
        self.key = key
    }

    /// The root of a file, which is a mapping. `file` is the name that errors give as the place; `subject` (a profile) and `example`
    /// (name: our-hotline) tell who wrote something else what belongs there.
    package init(parsing yaml: String, file: String, subject: String, example: String) throws(YAMLError) {
        let root: Node?
        do {
            root = try compose(yaml: yaml)
        } catch {
            throw YAMLError(yaml: error, file: file)
        }
        guard let root, root.mapping != nil else {
            throw YAMLError(file: file, line: root?.mark?.line, key: "", problem: "\(subject) is a list of keys and values",
                            hint: "Begin with a line such as: \(example)")
        }
        self.init(node: root, file: file, key: "")
    }

    package func error(_ problem: String, hint: String) -> YAMLError {
        YAMLError(file: file, line: node.mark?.line, key: key, problem: problem, hint: hint)
    }

    package subscript(name: String) -> YAMLNode? {
        node.mapping?.first { $0.key.string == name }.map { child($0.value, name) }
    }

    private func child(_ node: Node, _ name: String) -> YAMLNode {
        YAMLNode(node: node, file: file, key: key.isEmpty ? name : "\(key).\(name)")
    }

    package func refuseKeys(otherThan known: [String]) throws(YAMLError) {
        guard let mapping = node.mapping else {
            throw error("keys and values are expected here", hint: "Known keys: " + known.sorted().joined(separator: ", ") + ".")
        }
        for pair in mapping {
            guard let name = pair.key.string, known.contains(name) else {
                throw child(pair.key, pair.key.string ?? "?")
                    .error("unknown key", hint: "Known keys: " + known.sorted().joined(separator: ", ") + ".")
            }
        }
    }

    package func text() throws(YAMLError) -> String {
        // Whatever YAML makes of `1900`, `no` or `2026-05-06`: here it is the text that was written.
        guard let text = node.scalar?.string else {
            throw error("a text is expected here", hint: "Write one value, in quotes if need be.")
        }
        return text
    }

    package func wholeNumber() throws(YAMLError) -> Int {
        guard let number = Int(try text()), number >= 1 else {
            throw error("a whole number from 1 is expected", hint: "Write for example 2.")
        }
        return number
    }

    package func truth() throws(YAMLError) -> Bool {
        switch try text() {
        case "true": return true
        case "false": return false
        default: throw error("true or false is expected", hint: "Write true or false.")
        }
    }

    package func choice<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) throws(YAMLError) -> Choice {
        let text = try text()
        guard let choice = Choice(rawValue: text) else {
            throw error("\"\(text)\" is none of the possible values",
                        hint: "Write one of " + Choice.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return choice
    }

    /// The elements of a list; anything else is a list of one.
    package var elements: [YAMLNode] {
        (node.sequence.map(Array.init) ?? [node]).map { YAMLNode(node: $0, file: file, key: key) }
    }

    /// The entries of a mapping whose keys are free names, in the order of the file.
    package func namedEntries() throws(YAMLError) -> [(name: String, node: YAMLNode)] {
        guard let mapping = node.mapping else {
            throw error("names with keys and values below them are expected here", hint: "Indent the entries by two spaces.")
        }
        var entries: [(name: String, node: YAMLNode)] = []
        for pair in mapping {
            guard let name = pair.key.scalar?.string, !name.isEmpty else {
                throw child(pair.key, "?").error("a name is expected here", hint: "Write a name and a colon.")
            }
            entries.append((name, child(pair.value, name)))
        }
        return entries
    }

    package func entries<Key: RawRepresentable<String> & CaseIterable>(of type: Key.Type) throws(YAMLError) -> [(Key, YAMLNode)] {
        try refuseKeys(otherThan: Key.allCases.map(\.rawValue))
        return (node.mapping ?? [:]).compactMap { pair in
            pair.key.string.flatMap(Key.init).map { ($0, child(pair.value, $0.rawValue)) }
        }
    }
}

extension YAMLError {
    fileprivate init(yaml error: any Error, file: String) {
        let line: Int?
        let problem: String
        switch error as? YamlError {
        case .scanner(_, let cause, let mark, _), .parser(_, let cause, let mark, _), .composer(_, let cause, let mark, _):
            (line, problem) = (mark.line, cause)
        case .duplicatedKeysInMapping(let keys, let context):
            (line, problem) = (context.mark.line, "written twice: " + keys.joined(separator: ", "))
        default:
            (line, problem) = (nil, String(describing: error))
        }
        self.init(file: file, line: line, key: "", problem: "not YAML as expected: \(problem)",
                  hint: "Check indentation and quotes near that line.")
    }
}
