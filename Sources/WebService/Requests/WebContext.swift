package import Hummingbird
package import Logging
package import Reporting

/// What the service knows of one request besides the request itself: who asks, and how the answer is to be told.
package struct WebContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    package var language = Language.chinese
    package var theme = Theme.system
    /// Nil for somebody who has not signed in.
    package var reader: Reader?
    /// The address that the connection came from, for logs and limits.
    package let peer: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress
    }

    /// A context without a connection, for a responder that is asked directly.
    package init(logger: Logger, peer: String? = nil) {
        coreContext = CoreRequestContextStorage(source: Unconnected(logger: logger))
        self.peer = peer
    }

    private struct Unconnected: RequestContextSource {
        let logger: Logger
    }
}

/// The same of a request whose reader is known: what stands behind the door takes this context, so that it cannot forget to ask.
package struct ReaderContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let language: Language
    package let theme: Theme
    package let reader: Reader
    package let peer: String?

    /// - Throws: `WebFault` for a request without a reader.
    package init(context: WebContext) throws {
        guard let reader = context.reader else { throw WebFault.signInNeeded }
        coreContext = context.coreContext
        (language, theme, self.reader, peer) = (context.language, context.theme, reader, context.peer)
    }
}
