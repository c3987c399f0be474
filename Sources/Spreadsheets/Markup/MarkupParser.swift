internal import CLibxml2

/// One of libxml2's event parsers, fed piece by piece: no tree, no network, no entities but those of the language, no document types.
final class MarkupParser {
    enum Language: Equatable {
        /// - Parameter isUTF8: whether the text was converted, so that what it declares no longer holds.
        case xml(isUTF8: Bool)
        /// Forgiving: nothing is malformed. In UTF-8, whatever the page declares.
        case html
    }

    private let context: xmlParserCtxtPtr
    private let language: Language
    private let format: SpreadsheetFormat
    private let part: String?
    private let handler: any MarkupHandler
    private var failure: SpreadsheetError?
    private var depth = 0
    private var bytesSinceEvent = 0

    /// - Parameter part: the file in the workbook, for errors.
    init(_ language: Language, _ format: SpreadsheetFormat, part: String? = nil, handler: any MarkupHandler) throws(SpreadsheetError) {
        LibXML2.prepare()
        let created: xmlParserCtxtPtr?
        switch language {
        case .xml:
            var events = LibXML2.xmlEvents
            created = xmlCreatePushParserCtxt(&events, nil, nil, 0, nil)
        case .html:
            var events = LibXML2.htmlEvents
            created = htmlCreatePushParserCtxt(&events, nil, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
        }
        guard let created else { throw .cannotRead(path: part ?? "The file", cause: "no memory for libxml2") }
        context = created
        self.language = language
        self.format = format
        self.part = part
        self.handler = handler
        setOptions()
        // Not retained: the parser is freed together with this object.
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit {
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        xmlFreeParserCtxt(context)
    }

    private func setOptions() {
        switch language {
        case .xml(let isUTF8):
            var options = XML_PARSE_NONET.rawValue | XML_PARSE_NODICT.rawValue
            if isUTF8 { options |= XML_PARSE_IGNORE_ENC.rawValue }
            xmlCtxtUseOptions(context, Int32(options))
        case .html:
            let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
            htmlCtxtUseOptions(context, Int32(options | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue))
        }
    }

    // MARK: Feeding

    private static let step = 4096

    /// Throws `malformed`, `documentType`, `tooLarge`, and what the handler throws.
    func push(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError) {
        // In small steps, since a tag is known to be too long only between them.
        for start in stride(from: 0, to: bytes.count, by: Self.step) {
            let count = min(Self.step, bytes.count - start)
            bytesSinceEvent += count
            try parse(bytes.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }, Int32(count), isLast: false)
            let limit = SizeLimit.tagBytes
            if bytesSinceEvent > limit.value { throw .tooLarge(limit, allowed: limit.value) }
        }
    }

    /// Tells the parser that there is no more.
    func finish() throws(SpreadsheetError) { try parse(nil, 0, isLast: true) }

    private func parse(_ piece: UnsafePointer<CChar>?, _ count: Int32, isLast: Bool) throws(SpreadsheetError) {
        if language == .html {
            htmlParseChunk(context, piece, count, isLast ? 1 : 0)
        } else {
            xmlParseChunk(context, piece, count, isLast ? 1 : 0)
        }
        if let failure { throw failure }
        guard language != .html, context.pointee.wellFormed == 0 else { return }
        let (line, column) = context.pointee.input.map { (Int($0.pointee.line), Int($0.pointee.col)) } ?? (0, 0)
        throw .malformed(format, part: part, line: line, column: column)
    }

    // MARK: Events

    func start(_ name: ElementName, _ attributes: ElementAttributes) {
        depth += 1
        for (limit, found) in [(SizeLimit.markupDepth, depth), (.attributes, attributes.count)] where found > limit.value {
            stop(.tooLarge(limit, allowed: limit.value))
        }
        handle { handler throws(SpreadsheetError) in try handler.start(name, attributes) }
    }

    func end(_ name: ElementName) {
        depth -= 1
        handle { handler throws(SpreadsheetError) in try handler.end(name) }
    }

    func characters(_ bytes: UnsafeRawBufferPointer) {
        handle { handler throws(SpreadsheetError) in try handler.characters(bytes) }
    }

    func documentType() {
        // Web pages have one that says nothing, and no entities of their own.
        if language != .html { stop(.documentType(part: part)) }
    }

    @inline(__always)
    private func handle(_ event: (any MarkupHandler) throws(SpreadsheetError) -> Void) {
        guard failure == nil else { return }
        bytesSinceEvent = 0
        do throws(SpreadsheetError) {
            try event(handler)
        } catch {
            stop(error)
        }
    }

    private func stop(_ error: SpreadsheetError) {
        failure = failure ?? error
        // The parser of web pages cannot be stopped, and is told nothing more.
        if language != .html { xmlStopParser(context) }
    }
}
