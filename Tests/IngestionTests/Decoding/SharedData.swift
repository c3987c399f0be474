import TestSupport

/// The shape of the answers that come with the real exports.
extension SharedData {
    struct Daily: Decodable {
        var file: String
        var encoding: String
        var rows: Int
        var receivedThatDay: Int
        var closedThatDay: Int

        enum CodingKeys: String, CodingKey {
            case file, encoding, rows
            case receivedThatDay = "received_that_day"
            case closedThatDay = "closed_that_day"
        }
    }

    struct Reference: Decodable {
        struct Group: Decodable {
            var received: Int
        }

        var rows: Int
        var distinctTickets: Int
        var receivedMin, receivedMax, closedMin, closedMax: String
        var statusCounts, problems: [String: Int]
        var byCategory, byDepartment: [String: Group]

        enum CodingKeys: String, CodingKey {
            case rows, problems
            case distinctTickets = "distinct_ticket_no"
            case receivedMin = "received_min", receivedMax = "received_max"
            case closedMin = "closed_min", closedMax = "closed_max"
            case statusCounts = "status_counts"
            case byCategory = "by_category", byDepartment = "by_department"
        }
    }

    struct Variant: Decodable {
        var records: Int
        var columns, distinctKeys, raggedRecords: Int?
        var keyColumn: String?
        /// Cells by shape; the empty shape is an empty cell.
        var due, closed: [String: Int]?

        enum CodingKeys: String, CodingKey {
            case records, columns
            case distinctKeys = "distinct_keys", raggedRecords = "ragged_records"
            case keyColumn = "key_column"
            case due = "shape_target_dt", closed = "shape_closed_dt"
        }
    }
}
