/// The colours of charts and pages: a name, and what it is on white and on black paper.
///
/// Shapes are written with the light colour and a class; a style sheet that knows the class gives the dark one. So a program that
/// knows no style sheets still draws the chart. Inks that carry meaning have a contrast of at least 3:1 to the paper (WCAG 2.1,
/// 1.4.11), text inks of 4.5:1 (1.4.3).
package enum Ink: String, CaseIterable, Sendable {
    case paper, text, muted, axis, grid
    /// Of the series, in their order; `tint` is a lighter `first`, always outlined by it.
    case first, tint, third, fourth
    /// Steps of a heat map, from little to much.
    case step1, step2, step3, step4, step5

    package var light: String {
        switch self {
        case .paper: "#ffffff"
        case .text: "#1d2733"
        case .muted: "#55606e"
        case .axis: "#8792a0"
        case .grid: "#e3e7ec"
        case .first: "#23568c"
        case .tint: "#c4d6e8"
        case .third: "#a85c00"
        case .fourth: "#2b7566"
        case .step1: "#dfe9f3"
        case .step2: "#b3cbe2"
        case .step3: "#7fa6cb"
        case .step4: "#4579aa"
        case .step5: "#173f69"
        }
    }

    package var dark: String {
        switch self {
        case .paper: "#12171d"
        case .text: "#e6ebf1"
        case .muted: "#a3afbc"
        case .axis: "#6d7a88"
        case .grid: "#2a333d"
        case .first: "#7fb2e5"
        case .tint: "#2b4766"
        case .third: "#e3a657"
        case .fourth: "#6cc2ae"
        case .step1: "#1c2a39"
        case .step2: "#274461"
        case .step3: "#396a97"
        case .step4: "#5f9bd0"
        case .step5: "#b5d8f7"
        }
    }

    /// The name of the colour in a style sheet.
    package var variable: String { "--\(rawValue)" }
}
