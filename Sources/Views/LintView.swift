package import Lint
package import Reporting
import Tickets

/// How the verdicts on a published text are shown.
package struct LintView {
    package let verdicts: Verdicts
    package let language: Language

    package init(verdicts: Verdicts, language: Language) {
        self.verdicts = verdicts
        self.language = language
    }

    package func text(_ format: OutputFormat, details: Bool) -> String {
        switch format {
        case .json:
            JSON.object([
                ("contradictions", .integer(verdicts.contradictions.count)), ("holds", .integer(verdicts.confirmations.count)),
                ("cannot_be_judged", .integer(verdicts.undecided.count)), ("findings", .array(verdicts.findings.map(json))),
            ]).text
        case .text: (verdicts.contradictions.map(paragraph) + [confirmations] + (details ? [undecided] : []) + [count])
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
        }
    }

    private func json(_ finding: Finding) -> JSON {
        .object([
            ("kind", .string(finding.kind.rawValue)), ("verdict", .string(finding.verdict.rawValue)), ("line", .integer(finding.line)),
            ("excerpt", .string(finding.excerpt)), ("printed", .string(finding.printed)),
            ("expected", finding.expected.map(JSON.string) ?? .null),
            ("definition", (finding.rate?.rawValue ?? finding.basis).map(JSON.string) ?? .null), ("message", .string(message(finding))),
        ])
    }

    private func message(_ finding: Finding) -> String {
        language == .chinese ? finding.message.chinese : finding.message.english
    }

    private func say(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }

    private func paragraph(_ finding: Finding) -> String {
        var lines = [say("第\(finding.line)行：\(message(finding))", "Line \(finding.line): \(message(finding))"), "    \(finding.excerpt)"]
        let printed = say("写作 \(finding.printed)", "printed \(finding.printed)")
        let expected = finding.expected.map { say("应为 \($0)", "expected \($0)") }
        let basis = finding.basis.map { say("依据 \($0)", "by \($0)") }
        lines.append("    " + ([printed] + [expected, basis].compactMap { $0 }).joined(separator: say("；", "; ")))
        return lines.joined(separator: "\n")
    }

    private var confirmations: String { list(verdicts.confirmations, say("成立：", "Right:")) }

    private var undecided: String { list(verdicts.undecided, say("无从核对：", "Cannot be judged:")) }

    private func list(_ findings: [Finding], _ title: String) -> String {
        guard !findings.isEmpty else { return "" }
        return ([title] + findings.map { say("  第\($0.line)行：\(message($0))",
                                             "  line \($0.line): \(message($0))") }).joined(separator: "\n")
    }

    private var count: String {
        let (wrong, right, open) =
            (verdicts.contradictions.count, verdicts.confirmations.count, verdicts.undecided.count)
        if wrong + right + open == 0 { return say("没有可核对的数字。", "There are no figures to check.") }
        return say("矛盾\(wrong)处，成立\(right)处，无从核对\(open)处。", "\(wrong) contradict, \(right) hold, \(open) cannot be judged.")
    }
}
