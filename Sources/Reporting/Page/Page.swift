import Tickets

/// A summary laid out but not yet written: what text and Markdown have in common.
struct Page {
    var title: String
    var sections: [Section]

    struct Section {
        var title: String?
        var blocks: [Block]
    }

    enum Block {
        case paragraph(String)
        /// Names with their values, one a line.
        case facts([Fact])
        case table(PageTable)
    }

    struct Fact {
        var name: String
        var value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}

struct PageTable {
    enum Alignment { case leading, trailing }

    struct Column {
        var title: String
        var alignment: Alignment

        init(_ title: String, _ alignment: Alignment = .trailing) {
            self.title = title
            self.alignment = alignment
        }
    }

    /// What a cell says, and beside it what that is made of: `97.64%` and `3056/3130`.
    struct Cell {
        var text: String
        var note: String?

        init(_ text: String, note: String? = nil) {
            self.text = text
            self.note = note
        }
    }

    var columns: [Column]
    var rows: [[Cell]]
    var total: [Cell]?
}

extension PageTable.Cell {
    /// `97.64%`, and beside it `3056/3130`.
    init(_ rate: Rate) {
        self.init(rate.percent.map { "\($0)%" } ?? "—", note: "\(rate.numerator)/\(rate.denominator)")
    }
}
