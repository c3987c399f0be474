/// Metrics in Prometheus' text format, as it scrapes them and as its node exporter reads them from a file. Names begin with `hotline_`.
package struct MetricsText: Sendable {
    package enum Kind: String, Sendable { case counter, gauge, histogram }

    package private(set) var text = ""

    package init() {}

    /// One family; without a sample there is none, so that what is not known yet is left out.
    ///
    /// - Parameter samples: with what follows the name in the text, such as `{result="failed"}` or `_bucket{le="1"}`, or nothing.
    package mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [(suffix: String, value: String)]) {
        guard !samples.isEmpty else { return }
        text += "# HELP hotline_\(name) \(help)\n# TYPE hotline_\(name) \(kind.rawValue)\n"
        for sample in samples { text += "hotline_\(name)\(sample.suffix) \(sample.value)\n" }
    }

    package mutating func gauge(_ name: String, _ help: String, _ value: Int64?) {
        add(name, .gauge, help, value.map { [(suffix: "", value: "\($0)")] } ?? [])
    }

    package mutating func append(_ other: MetricsText) { text += other.text }
}
