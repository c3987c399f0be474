/// The same words in both languages; names of units stay as they are.
package struct AlertWords: Hashable, Sendable {
    package let chinese: String
    package let english: String

    package init(chinese: String, english: String) {
        self.chinese = chinese
        self.english = english
    }
}
