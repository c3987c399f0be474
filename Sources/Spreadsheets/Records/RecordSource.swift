/// Something that gives one record after another; each format has its own.
protocol RecordSource: AnyObject {
    /// How much was read, 0 to 1.
    var progress: Double { get }

    /// Lends the next record to `body`; false at the end.
    func next(_ body: (borrowing Record) throws -> Void) throws -> Bool
}
