@testable import Charts
import Foundation
import Testing

/// Contrast after WCAG 2.1: 4.5:1 for text, 3:1 for marks that carry meaning.
@Suite struct InkTests {
    @Test(arguments: [true, false])
    func `inks stand out from the paper`(isLight: Bool) throws {
        func contrast(_ ink: Ink, _ other: Ink) throws -> Double {
            let pair = try [ink, other].map { try luminance(isLight ? $0.light : $0.dark) }.sorted()
            return (pair[1] + 0.05) / (pair[0] + 0.05)
        }
        // Warnings stand on the colour of the grid.
        for ink in [Ink.text, .muted] { #expect(try min(contrast(ink, .paper), contrast(ink, .grid)) >= 4.5, "\(ink)") }
        for ink in [Ink.first, .third, .fourth, .axis] { #expect(try contrast(ink, .paper) >= 3, "\(ink)") }
        #expect(try contrast(.first, .paper) >= 4.5)
    }

    @Test func `the steps of a heat map grow darker on white and lighter on black`() throws {
        let steps: [Ink] = [.step1, .step2, .step3, .step4, .step5]
        let light = try steps.map { try luminance($0.light) }, dark = try steps.map { try luminance($0.dark) }
        #expect(light == light.sorted(by: >))
        #expect(dark == dark.sorted())
    }

    private func luminance(_ colour: String) throws -> Double {
        let number = try #require(Int(colour.dropFirst(), radix: 16))
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double(number >> shift & 255) / 255
            return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
