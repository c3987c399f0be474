/// Which part of a date comes first where the digits cannot tell, as in `05/06/2026`. An office states it; it is never guessed.
package enum DateOrder: String, CaseIterable, Sendable, Hashable {
    case yearFirst = "year_first"
    case monthFirst = "month_first"
    case dayFirst = "day_first"
}

/// The day that a workbook counts from. The 1900 system believes in a 29 February 1900; files made on old Macs count from 1904.
package enum ExcelEpoch: String, CaseIterable, Sendable, Hashable {
    case from1900 = "1900"
    case from1904 = "1904"
}
