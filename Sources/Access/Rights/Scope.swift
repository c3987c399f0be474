/// The part of the tickets that somebody may see: all, or those of some districts, of some departments, or of both at once.
///
/// A ticket belongs to its leading department only, as in every breakdown.
package struct Scope: Sendable, Hashable {
    /// Empty: any district.
    package let districts: Set<String>
    /// Empty: any department.
    package let departments: Set<String>

    package static let everything = Scope()

    private init() {
        (districts, departments) = ([], [])
    }

    /// Nil where nothing is named, so that no slip makes a part the whole.
    package init?(districts: Set<String> = [], departments: Set<String> = []) {
        let isNamed = { (name: String) in name.contains { !$0.isWhitespace } }
        guard !districts.isEmpty || !departments.isEmpty, districts.allSatisfy(isNamed), departments.allSatisfy(isNamed) else { return nil }
        self.districts = districts
        self.departments = departments
    }

    package var isEverything: Bool { districts.isEmpty && departments.isEmpty }

    package func contains(district: String?, department: String) -> Bool {
        (districts.isEmpty || district.map(districts.contains) == true) && (departments.isEmpty || departments.contains(department))
    }
}
