import Access
import Foundation
import HTTPTypes
internal import Hummingbird
import Reporting

extension Routes {
    func addImports() {
        live("imports", needs: .readImports) { try await ImportsPage(of: $0).content($0) }
        live("imports/{run}", needs: .readImports) { try await ImportPage(of: $0).content($0) }
        action("imports/{run}/revert", needs: .revertImports) { visit, _ in try await ImportPage.revert(visit) }
        fileAction("imports/{run}/returns", needs: .unmask) { visit, form in
            guard let reason = form["reason"] else { throw WebFault.unreadable("reason", "", example: "退回来源单位改正") }
            return try await ImportPage.returnList(visit, reason: reason)
        }
        live("imports/staged/{id}", needs: .importFiles) { try await Uploads.preview($0) }
        action("imports/staged/{id}/import", needs: .importFiles) { visit, _ in try await Uploads.confirm(visit) }
        addUpload()
    }

    /// Streams the file of a form to its place; what it would change is said on the page that follows.
    private func addUpload() {
        group.post("imports/upload") { [service] request, context in
            try context.reader.require(.importFiles)
            let staged = try await Upload.receive(request, of: context.reader, in: service.staging)
            let visit = try await service.visit(request, context)
            return Response(status: .seeOther, headers: [.location: visit.link(Address("imports", "staged", staged.id))])
        }
    }
}
