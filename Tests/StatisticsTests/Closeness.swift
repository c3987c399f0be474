/// Whether two figures agree to a relative difference; a difference of `absolute` is let pass near zero.
func isClose(_ value: Double, _ expected: Double, within relative: Double = 1e-11, absolute: Double = 1e-12) -> Bool {
    value == expected || abs(value - expected) <= max(absolute, relative * abs(expected))
}
