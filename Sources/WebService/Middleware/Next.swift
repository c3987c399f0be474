package import Hummingbird

/// The rest of a request's way in. Hummingbird calls it away from the caller's actor.
package typealias Next = @concurrent (Request, WebContext) async throws -> Response
