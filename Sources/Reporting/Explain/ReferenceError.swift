/// Why a text is no reference to a figure.
package struct ReferenceError: Error, Sendable, Equatable {
    package enum Cause: Sendable, Equatable {
        case period(String)
        case asOf(String)
        /// Neither a run, nor a part of the tickets, nor a figure.
        case part(String)
        /// It names a summary or a row, and no figure of it.
        case noFigure
    }

    package let text: String
    package let cause: Cause

    package init(_ text: String, _ cause: Cause) {
        self.text = text
        self.cause = cause
    }

    package var hint: String {
        switch cause {
        case .noFigure, .part: "`hotline explain year-2020` lists the figures; a code such as closed_of_due stands at the end."
        case .period, .asOf:
            "A reference looks like year-2020/run-366/closed_of_due or month-2020-05@2020-06-30/department=NAME/received; "
                + "`hotline summary` prints one for every figure."
        }
    }
}

extension ReferenceError: CustomStringConvertible {
    package var description: String {
        switch cause {
        case .period(let part): "\"\(text)\" is no reference to a figure: \"\(part)\" is no period."
        case .asOf(let part): "\"\(text)\" is no reference to a figure: \"\(part)\" is no date or time with its offset."
        case .part(let part):
            "\"\(text)\" is no reference to a figure: \"\(part)\" is neither run-N, nor a part of the tickets, nor a figure at the end."
        case .noFigure: "\"\(text)\" names no figure."
        }
    }
}
