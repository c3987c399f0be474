internal import Yams

/// A value in a profile with its place, so that every complaint names file, line and key.
struct ProfileNode {
    let node: Node
    let file: String
    let key: String

    private init(node: Node, file: String, key: String) {
        self.node = node
        self.file = file
        self.key = key
    }

    init(parsing yaml: String, file: String) throws(ProfileError) {
        let root: Node?
        do {
            root = try compose(yaml: yaml)
        } catch {
            throw ProfileError(yaml: error, file: file)
        }
        guard let root, root.mapping != nil else {
            throw ProfileError(file: file, line: root?.mark?.line, key: "", problem: "a profile is a list of keys and values",
                               hint: "Begin with a line such as: name: our-hotline")
        }
        self.init(node: root, file: file, key: "")
    }

    func error(_ problem: String, hint: String) -> ProfileError {
        ProfileError(file: file, line: node.mark?.line, key: key, problem: problem, hint: hint)
    }

    subscript(name: String) -> ProfileNode? {
        node.mapping?.first { $0.key.string == name }.map { child($0.value, name) }
    }

    private func child(_ node: Node, _ name: String) -> ProfileNode {
        ProfileNode(node: node, file: file, key: key.isEmpty ? name : "\(key).\(name)")
    }

    func refuseKeys(otherThan known: [String]) throws(ProfileError) {
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

    func text() throws(ProfileError) -> String {
        // Whatever YAML makes of `1900`, `no` or `2026-05-06`: here it is the text that was written.
        guard let text = node.scalar?.string else {
            throw error("a text is expected here", hint: "Write one value, in quotes if need be.")
        }
        return text
    }

    func wholeNumber() throws(ProfileError) -> Int {
        guard let number = Int(try text()), number >= 1 else {
            throw error("a whole number from 1 is expected", hint: "Write for example 2.")
        }
        return number
    }

    func truth() throws(ProfileError) -> Bool {
        switch try text() {
        case "true": return true
        case "false": return false
        default: throw error("true or false is expected", hint: "Write true or false.")
        }
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(of type: Choice.Type) throws(ProfileError) -> Choice {
        let text = try text()
        guard let choice = Choice(rawValue: text) else {
            throw error("\"\(text)\" is none of the possible values",
                        hint: "Write one of " + Choice.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        return choice
    }

    func entries<Key: RawRepresentable<String> & CaseIterable>(of type: Key.Type) throws(ProfileError) -> [(Key, ProfileNode)] {
        try refuseKeys(otherThan: Key.allCases.map(\.rawValue))
        return (node.mapping ?? [:]).compactMap { pair in
            pair.key.string.flatMap(Key.init).map { ($0, child(pair.value, $0.rawValue)) }
        }
    }

    /// `{ closed: [done, finished] }`; a single text is a list of one.
    func lists<Key: RawRepresentable<String> & CaseIterable & Hashable>(of type: Key.Type) throws(ProfileError) -> [Key: [String]] {
        var lists: [Key: [String]] = [:]
        for (key, entry) in try entries(of: type) {
            var texts: [String] = []
            for item in entry.node.sequence.map(Array.init) ?? [entry.node] {
                let text = try ProfileNode(node: item, file: file, key: entry.key).text()
                if CellText.comparable(text).isEmpty { throw entry.error("an empty name", hint: "Remove it, or write the name.") }
                texts.append(text)
            }
            lists[key] = texts
        }
        return lists
    }
}

extension ProfileError {
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
