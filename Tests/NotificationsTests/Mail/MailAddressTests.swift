import Testing
@testable import Notifications

@Suite struct MailAddressTests {
    @Test func `an address may have a name`() {
        #expect(MailAddress(" duty@example.org ")?.headerText == "duty@example.org")
        #expect(MailAddress("Duty Desk <duty@example.org>")?.headerText == "Duty Desk <duty@example.org>")
        #expect(MailAddress("\"热线\" <duty@example.org>")?.headerText == "=?UTF-8?B?54Ot57q/?= <duty@example.org>")
        #expect(MailAddress("Desk, Duty <duty@example.org>")?.headerText == "=?UTF-8?B?RGVzaywgRHV0eQ==?= <duty@example.org>")
    }

    @Test(arguments: ["", "duty", "@example.org", "duty@", "a@b@c", "du ty@example.org", "duty@exa_mple.org", "duty@-example.org",
                      "热线@example.org", "duty@example.org>", "<duty@example.org",
                      "duty@example.org\r\nRCPT TO:<all@example.org>", "a..b@example.org"])
    func `what is no address is refused`(text: String) {
        #expect(MailAddress(text) == nil)
    }
}
