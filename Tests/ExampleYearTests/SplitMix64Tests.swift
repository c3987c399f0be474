import Testing
@testable import ExampleYear

@Suite struct SplitMix64Tests {
    @Test func `the sequence is the published one`() {
        var random = SplitMix64(seed: 1_234_567)
        #expect((0..<3).map { _ in random.next() } == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }

    @Test func `shuffling keeps the items, and ranges keep their bounds`() {
        var random = SplitMix64(year: 2020, stream: 1)
        #expect(random.shuffled(Array(0..<50)).sorted() == Array(0..<50))
        #expect(Set((0..<500).map { _ in random.number(in: 3...5) }) == [3, 4, 5])
        #expect(Set((0..<500).map { _ in random.index(weights: [1, 0, 2]) }) == [0, 2])
    }

    @Test func `streams differ`() {
        var (first, second) = (SplitMix64(year: 2020, stream: 1), SplitMix64(year: 2020, stream: 2))
        #expect(first.next() != second.next())
    }
}
