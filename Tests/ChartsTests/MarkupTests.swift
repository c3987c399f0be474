@testable import Charts
import Testing

@Suite struct MarkupTests {
    @Test func `nothing written as text or value becomes markup`() {
        var writer = MarkupWriter()
        writer.element("p", [("title", "\" onload='x'")], text: "<b>&\u{1B}</b>")
        #expect(writer.markup == "<p title=\"&quot; onload=&#39;x&#39;\">&lt;b&gt;&amp;\u{FFFD}&lt;/b&gt;</p>")
    }

    @Test func `a text is as wide as its characters, and cut where it is wider than the room`() {
        #expect("城管分局".width(fontSize: 12) == 48)
        #expect("AB12".width(fontSize: 10) < "城管分局".width(fontSize: 10))
        #expect("城管分局".fitted(to: 48, fontSize: 12) == "城管分局")
        #expect("城管分局办公室".fitted(to: 48, fontSize: 12) == "城管分…")
    }
}
