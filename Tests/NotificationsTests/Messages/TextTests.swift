import Testing
@testable import Notifications

@Suite struct TextTests {
    @Test func `a text is cut between characters, and never longer than its limit`() {
        let text = "办结👨‍👩‍👧变慢e\u{301}了"
        for limit in 0...text.utf8.count + 2 {
            let cut = text.cut(toBytes: limit)
            #expect(cut.utf8.count <= limit)
            #expect(limit >= text.utf8.count ? cut == text : limit < 3 ? cut.isEmpty : cut.hasSuffix("…") && text.hasPrefix(cut.dropLast()))
        }
        #expect(text.cut(toBytes: 3 + 6 + 17) == "办结…")
        #expect(text.cut(toBytes: 3 + 6 + 18) == "办结👨‍👩‍👧…")
    }

    @Test func `a robot's text gives up its story first, then its head, and its link last`() {
        let message = Sample.message()
        let text = RobotText(message, title: "**title**")
        let link = "[查看详情](https://hotline.example.org/alerts/7)"
        for limit in 0...600 {
            let cut = text.text(bytes: limit)
            #expect(cut.utf8.count <= limit)
            if limit > 80 { #expect(cut.hasSuffix(link)) }
            if limit > 250 { #expect(cut.hasPrefix("**title**\n\n近 11 天") && cut.contains("- 期望值: 53.2 件")) }
        }
        #expect(text.text(bytes: 600).contains("- 噪音扰民：少办结 9 件"))
    }

    @Test func `data cannot form links, mentions or emphasis`() {
        #expect(Markdown.escaped("[局](http://x) <@all> **局** `x` # a_b") == "［局］(http://x) ＜@all＞ ＊＊局＊＊ ｀x｀ ＃ a_b")
        let link = Markdown.link(.init(title: "a]b", address: "https://example.org/a(b) c"))
        #expect(link == "[a］b](https://example.org/a%28b%29%20c)")
    }

    @Test func `Markdown becomes HTML, and what is none stays text`() {
        #expect(Markdown.html("**a** & <b>\n- c **d\n- e\n\nf") == """
            <p><b>a</b> &amp; &lt;b&gt;</p>
            <ul>
            <li>c **d</li>
            <li>e</li>
            </ul>
            <p>f</p>
            """)
        #expect(Markdown.html("") == "")
        #expect(Markdown.html("- a") == "<ul>\n<li>a</li>\n</ul>")
    }
}
