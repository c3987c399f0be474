import Tickets

/// What callers ring about, and the texts that a ticket is composed from.
struct Topic {
    /// `{村}` stands for the community and `{处}` for a place in it.
    struct Case {
        let title: String
        let content: String
        let result: String

        init(_ title: String, _ content: String, _ result: String) {
            self.title = title
            self.content = content
            self.result = result
        }
    }

    let category: Category
    let weight: Int
    /// The first one leads; the other is where a ticket is transferred to or who assists.
    let departments: [String]
    let cases: [Case]

    init(_ category: Category, weight: Int = 10, _ departments: [String], _ cases: [Case]) {
        self.category = category
        self.weight = weight
        self.departments = departments
        self.cases = cases
    }

    static let all: [Category: [Topic]] = Dictionary(
        grouping: complaints + reports + consultations + suggestions + praises + helps, by: \.category)
}
