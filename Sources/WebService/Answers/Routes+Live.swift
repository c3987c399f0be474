import Access
internal import Hummingbird
import HTTPTypes

extension Routes {
    /// A page that depends on who asks, or that holds a form of theirs: it is made anew each time and kept by nobody.
    func live(_ path: RouterPath, needs permission: Permission, _ make: @escaping @Sendable (Visit) async throws -> PageContent) {
        group.get(path) { [service, pages] request, context in
            try context.reader.require(permission)
            let visit = try await service.visit(request, context)
            return try pages.response(try await make(visit), visit, theme: context.theme, headers: [.cacheControl: "no-store"])
        }
    }

    /// A file that depends on who asks.
    func liveFile(_ path: RouterPath, needs permission: Permission, _ make: @escaping @Sendable (Visit) async throws -> Answer) {
        group.get(path) { [service] request, context in
            try context.reader.require(permission)
            return try Routes.download(try await make(try await service.visit(request, context)))
        }
    }

    private static func download(_ answer: Answer) throws -> Response {
        guard case .file(let mediaType, let name, let bytes) = answer else { throw WebFault.notFound }
        return download(mediaType, name, bytes, headers: [.cacheControl: "no-store"])
    }

    /// What a form shows once, such as a secret, and no address can show again.
    func pageAction(_ path: RouterPath, needs permission: Permission,
                    _ make: @escaping @Sendable (Visit, Query) async throws -> PageContent) {
        group.post(path) { [service, pages] request, context in
            let form = try await Routes.ownForm(request, context, needs: permission)
            let visit = try await service.visit(request, context)
            return try pages.response(try await make(visit, form), visit, theme: context.theme, headers: [.cacheControl: "no-store"])
        }
    }

    /// - Throws: `WebFault` where the reader may not, or where the form is not theirs.
    private static func ownForm(_ request: Request, _ context: ReaderContext, needs permission: Permission) async throws -> Query {
        try context.reader.require(permission)
        let form = try await Form.read(request)
        guard let token = context.reader.formToken, form[Form.token] == token else { throw WebFault.foreignForm }
        return form
    }

    /// What a form hands out as a file.
    func fileAction(_ path: RouterPath, needs permission: Permission, _ make: @escaping @Sendable (Visit, Query) async throws -> Answer) {
        group.post(path) { [service] request, context in
            let form = try await Routes.ownForm(request, context, needs: permission)
            return try Routes.download(try await make(try await service.visit(request, context), form))
        }
    }

    /// What a form does. The browser is led to the page that shows what came of it, so that going back does nothing twice.
    func action(_ path: RouterPath, needs permission: Permission, _ perform: @escaping @Sendable (Visit, Query) async throws -> Address) {
        group.post(path) { [service] request, context in
            let form = try await Routes.ownForm(request, context, needs: permission)
            let visit = try await service.visit(request, context)
            return Response(status: .seeOther, headers: [.location: visit.link(try await perform(visit, form)), .cacheControl: "no-store"])
        }
    }
}
