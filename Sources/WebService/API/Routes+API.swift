internal import Hummingbird

extension Routes {
    /// Every operation of the API under its address, and the document that describes them.
    func addAPI() {
        for operation in APIOperation.all {
            let path = operation.path.contains("{") ? operation.prefix + "**" : operation.prefix
            answer(RouterPath(path), needs: operation.permission, operation.answer)
        }
        let document = APIDocument(operations: APIOperation.all).json
        answer(RouterPath(APIOperation.root + "/openapi.json")) { _ in .json(document) }
    }
}
