extension String {
    /// CSV for spreadsheets as plain lines: without the byte order mark, and with line feeds alone.
    package var plainCSV: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{FEFF}" && $0 != "\r" }))
    }
}
