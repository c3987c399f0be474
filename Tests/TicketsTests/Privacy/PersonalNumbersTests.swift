import Testing
import Tickets

@Suite struct PersonalNumbersTests {
    @Test(arguments: [
        ("请拨13800001234。", "请拨138********。"),
        ("138 0000 1234", "138 **** ****"),
        ("138-0000-1234", "138-****-****"),
        ("+8613800001234", "+86138********"),
        ("86-138 0000 1234", "86-138 **** ****"),
        ("１３８１２３４５６７８", "１３８********"),
        ("电话0769-87361499", "电话076*-********"),
        ("02012345678", "020********"),
        ("身份证44190019900101123X止", "身份证441***************止"),
        ("441900199001011234", "441***************"),
    ])
    func `numbers of persons are masked`(text: String, masked: String) {
        #expect(PersonalNumbers.masked(text) == masked)
    }

    @Test(arguments: ["0826081308493182401", "2020-05-06 09:43:05", "12345", "1380000123", "138000012345", "FJ202001010000123"])
    func `ticket numbers, times and other digits stay`(text: String) {
        #expect(PersonalNumbers.masked(text) == text)
    }
}
