/// Takes the events of a document. What a method throws ends the reading.
protocol MarkupHandler: AnyObject {
    func start(_ name: ElementName, _ attributes: ElementAttributes) throws(SpreadsheetError)
    func end(_ name: ElementName) throws(SpreadsheetError)
    /// A piece of text in UTF-8; one text may come in many.
    func characters(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetError)
}
