internal import Hummingbird
import Reporting

extension Routes {
    /// `/explain/REFERENCE` as a page, and with `.csv` or `.json` behind it as a file of all rows.
    func addExplanations() {
        answer("explain/**") { visit in
            if let format = [ExplanationFormat.csv, .json].first(where: { visit.address.path.hasSuffix(".\($0.rawValue)") }) {
                return try await ExplainPage.file(visit, format)
            }
            return .page(try await ExplainPage(of: visit).content(visit))
        }
    }
}
