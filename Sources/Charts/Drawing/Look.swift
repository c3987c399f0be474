/// How an area is filled. Series differ in pattern as well as in colour.
enum Look {
    case solid(Ink)
    case outlined(Ink, by: Ink)
    case hatched(Ink)
    /// Only a dashed outline: there is more to come.
    case unfinished(Ink)

    static func series(_ index: Int) -> Look {
        switch index % 4 {
        case 0: .solid(.first)
        case 1: .outlined(.tint, by: .first)
        case 2: .hatched(.third)
        default: .solid(.fourth)
        }
    }

    /// The same series where its value is not final.
    static func unfinishedSeries(_ index: Int) -> Look {
        .unfinished([Ink.first, .first, .third, .fourth][index % 4])
    }
}

extension Ink {
    /// Of a series' lines.
    static func series(_ index: Int) -> Ink {
        [Ink.first, .third, .fourth, .muted][index % 4]
    }
}

enum Dash {
    case none, short, long, dotted

    static func series(_ index: Int) -> Dash {
        [Dash.none, .long, .dotted, .short][index % 4]
    }

    var attributes: [(String, String)] {
        switch self {
        case .none: []
        case .short: [("stroke-dasharray", "3 2.5")]
        case .long: [("stroke-dasharray", "7 3")]
        case .dotted: [("stroke-dasharray", "1.5 3")]
        }
    }
}

/// The form of a point.
enum Shape {
    case circle, square, triangle, diamond

    static func series(_ index: Int) -> Shape {
        [Shape.circle, .square, .triangle, .diamond][index % 4]
    }

    func path(around centre: Point, radius: Double) -> String {
        func corners(_ offsets: [(Double, Double)]) -> String {
            offsets.enumerated().map { index, offset in
                "\(index == 0 ? "M" : "L")\((centre.x + offset.0 * radius).coordinate) \((centre.y + offset.1 * radius).coordinate)"
            }.joined() + "Z"
        }
        switch self {
        case .circle:
            let size = radius.coordinate
            let turn = (2 * radius).coordinate
            return "M\((centre.x - radius).coordinate) \(centre.y.coordinate)a\(size) \(size) 0 1 0 \(turn) 0"
                + "a\(size) \(size) 0 1 0 -\(turn) 0Z"
        case .square: return corners([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
        case .triangle: return corners([(0, -1.15), (1.05, 0.85), (-1.05, 0.85)])
        case .diamond: return corners([(0, -1.25), (1.1, 0), (0, 1.25), (-1.1, 0)])
        }
    }
}
