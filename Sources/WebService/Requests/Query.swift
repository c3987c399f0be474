/// The part of an address after `?`: names with values in their order. A name may come more than once.
package struct Query: Sendable, Hashable {
    package private(set) var items: [Item]

    package struct Item: Sendable, Hashable {
        package var name: String
        package var value: String
    }

    package init(_ items: [(String, String)] = []) {
        self.items = items.map { Item(name: $0.0, value: $0.1) }
    }

    /// Reads `a=1&b=%E5%8A%9E+x`, as an address and a form have it. Names without a value, or with an empty one, are left out: an
    /// empty field of a form asks for nothing.
    package init(encoded text: some StringProtocol) {
        items = text.split(separator: "&").compactMap { part in
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, !pair[1].isEmpty, let name = PercentCoding.decoded(pair[0], plusIsSpace: true),
                  let value = PercentCoding.decoded(pair[1], plusIsSpace: true) else { return nil }
            return Item(name: name, value: value)
        }
    }

    package subscript(name: String) -> String? { items.first { $0.name == name }?.value }

    package func values(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    /// With one value under the name, or none.
    package func setting(_ name: String, to value: String?) -> Query {
        var query = self
        query.items.removeAll { $0.name == name }
        if let value { query.items.append(Item(name: name, value: value)) }
        return query
    }

    package var encoded: String {
        items.map { "\(PercentCoding.encoded($0.name))=\(PercentCoding.encoded($0.value))" }.joined(separator: "&")
    }
}
