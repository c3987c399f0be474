/// How a channel reaches its server.
package struct ConnectionOptions: Hashable, Sendable {
    /// Certificates that are trusted instead of the system's, in PEM: for inner networks.
    package var caFile: String?
    /// Nil: what `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` say. An empty text: no proxy.
    package var proxy: Secret?
    /// A server that is there answers within a second or two.
    package var connectTimeout: Duration = .seconds(10)
    /// Of the whole exchange. Mail servers that look into a message take some seconds.
    package var totalTimeout: Duration = .seconds(30)

    package init() {}
}
