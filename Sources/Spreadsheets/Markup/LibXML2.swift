internal import CLibxml2

/// libxml2's global state, and the functions of C through which its parsers tell a `MarkupParser` what they find.
enum LibXML2 {
    /// Sets the library up, once, before several threads use it, and keeps it from printing: every thread has a place of its own for
    /// errors that belong to no parser.
    static func prepare() {
        _ = isPrepared
        xmlSetStructuredErrorFunc(nil, silence)
    }

    private static let isPrepared: Bool = {
        xmlInitParser()
        xmlThrDefSetStructuredErrorFunc(nil, silence)
        return true
    }()

    private static let silence: xmlStructuredErrorFunc = { _, _ in }

    static var xmlEvents: xmlSAXHandler {
        var events = xmlSAXHandler()
        events.initialized = UInt32(XML_SAX2_MAGIC)
        events.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let name else { return }
            LibXML2.tell(context) { $0.start(ElementName(name), ElementAttributes(xml: attributes, count: Int(count))) }
        }
        events.endElementNs = { context, name, _, _ in
            guard let name else { return }
            LibXML2.tell(context) { $0.end(ElementName(name)) }
        }
        events.characters = characters
        events.cdataBlock = characters
        events.internalSubset = { context, _, _, _ in LibXML2.tell(context) { $0.documentType() } }
        events.serror = silence
        return events
    }

    static var htmlEvents: htmlSAXHandler {
        var events = htmlSAXHandler()
        events.startElement = { context, name, attributes in
            guard let name else { return }
            LibXML2.tell(context) { $0.start(ElementName(name), ElementAttributes(html: attributes)) }
        }
        events.endElement = { context, name in
            guard let name else { return }
            LibXML2.tell(context) { $0.end(ElementName(name)) }
        }
        events.characters = characters
        events.ignorableWhitespace = characters
        events.cdataBlock = characters
        return events
    }

    private static let characters: charactersSAXFunc = { context, text, count in
        LibXML2.tell(context) { $0.characters(UnsafeRawBufferPointer(start: text, count: Int(count))) }
    }

    @inline(__always)
    private static func tell(_ context: UnsafeMutableRawPointer?, _ event: (MarkupParser) -> Void) {
        guard let context else { return }
        Unmanaged<MarkupParser>.fromOpaque(context)._withUnsafeGuaranteedRef(event)
    }
}
