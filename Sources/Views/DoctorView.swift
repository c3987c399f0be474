package import Doctor
import Reporting

/// What `doctor` found.
package enum DoctorView {
    package static func text(_ results: [Examination.Result], format: OutputFormat) -> String {
        switch format {
        case .json:
            return JSON.object([
                ("healthy", .boolean(!results.contains { $0.findings.contains { $0.weight == .problem } })),
                ("checks", .array(results.map { result in
                    .object([
                        ("name", .string(result.check)), ("made", .boolean(result.wasMade)),
                        ("findings", .array(result.findings.map { finding in
                            .object([("weight", .string(finding.weight.rawValue)), ("message", .string(finding.message)),
                                     ("remedy", .string(finding.remedy))])
                        })),
                    ])
                })),
            ]).text
        case .text:
            return results.map(lines).joined(separator: "\n")
        }
    }

    private static func lines(_ result: Examination.Result) -> String {
        guard result.wasMade else { return "skipped  \(result.check)" }
        guard !result.findings.isEmpty else { return "ok       \(result.check)" }
        return result.findings.map { "\($0.weight == .problem ? "PROBLEM" : "advice ")  \(result.check): \($0.message)\n         Try: \($0.remedy)" }
            .joined(separator: "\n")
    }
}
