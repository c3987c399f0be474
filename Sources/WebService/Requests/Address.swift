/// An address within the service: a path and a query. Everything that a page shows is said by its address, so that it can be sent to
/// somebody else.
package struct Address: Sendable, Hashable, CustomStringConvertible {
    /// Encoded, beginning with a slash.
    package var path: String
    package var query: Query

    /// - Parameter path: of our own making; names of data go through `Address(_:_:)`, which encodes them.
    package init(path: String, query: Query = Query()) {
        self.path = path
        self.query = query
    }

    /// `Address("department", "城管分局")` is `/department/%E5%9F%8E…`.
    package init(_ parts: String...) {
        self.init(path: "/" + parts.map { PercentCoding.encoded($0) }.joined(separator: "/"))
    }

    package func with(_ name: String, _ value: String?) -> Address {
        Address(path: path, query: query.setting(name, to: value))
    }

    /// The same in another form: `/period/month-2020-05.csv`.
    package func file(_ format: String) -> Address {
        Address(path: path + "." + format, query: query)
    }

    package var description: String { query.items.isEmpty ? path : "\(path)?\(query.encoded)" }
}
