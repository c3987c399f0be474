/// All that was found out about a document, in the order of its lines.
package struct Verdicts: Hashable, Sendable {
    package let findings: [Finding]

    init(_ findings: [Finding]) {
        self.findings = findings.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
    }

    /// What cannot be true beside the document's other figures.
    package var contradictions: [Finding] { findings.filter { $0.verdict == .contradicts } }
    package var confirmations: [Finding] { findings.filter { $0.verdict == .holds } }
    package var undecided: [Finding] { findings.filter { $0.verdict == .cannotBeJudged } }
}
