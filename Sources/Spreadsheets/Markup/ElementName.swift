internal import CLibxml2
internal import Glibc

/// An element's or attribute's local name while its event lasts; of a web page in lower case. Namespaces are not compared: those of
/// strict and transitional workbooks differ, the local names do not.
struct ElementName {
    private let text: UnsafePointer<xmlChar>

    init(_ text: UnsafePointer<xmlChar>) { self.text = text }

    static func ~= (pattern: StaticString, name: ElementName) -> Bool {
        UnsafeRawPointer(name.text).withMemoryRebound(to: CChar.self, capacity: 1) { text in
            UnsafeRawPointer(pattern.utf8Start).withMemoryRebound(to: CChar.self, capacity: 1) { strcmp(text, $0) == 0 }
        }
    }
}
