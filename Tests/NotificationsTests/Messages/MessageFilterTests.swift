import Testing
@testable import Notifications

@Suite struct MessageFilterTests {
    private func accepts(_ message: Message = Sample.message(), _ change: (inout MessageFilter) -> Void) -> Bool {
        var filter = MessageFilter()
        change(&filter)
        return filter.accepts(message)
    }

    @Test func `a filter that says nothing wants everything`() {
        for kind in Message.Kind.allCases {
            for severity in Message.Severity.allCases { #expect(accepts(Sample.message(kind: kind, severity: severity)) { _ in }) }
        }
    }

    @Test func `each condition must hold`() {
        #expect(accepts { $0.kinds = [.firing, .resolved] } && !accepts { $0.kinds = [.resolved] })
        #expect(accepts { $0.minimumSeverity = .warning } && !accepts { $0.minimumSeverity = .critical })
        #expect(accepts { $0.rules = ["closing_pace"] } && !accepts { $0.rules = ["backlog"] })
        #expect(accepts { $0.levels = ["department", "office"] } && !accepts { $0.levels = ["office"] })
        #expect(accepts { $0.series = ["城市管理局"] } && !accepts { $0.series = ["公安局"] })
        #expect(!accepts { ($0.levels, $0.series) = (["department"], ["公安局"]) })
    }
}
