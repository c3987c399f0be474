/// Why the example year could not be made or written.
package enum ExampleYearError: Error, CustomStringConvertible {
    case yearOutOfRange(Int)
    case cannotWrite(path: String, cause: String)
    case cannotEncode(file: String, encoding: String)

    package var description: String {
        switch self {
        case .yearOutOfRange(let year): "there is no example for the year \(year)"
        case .cannotWrite(let path, let cause): "\(path) cannot be written: \(cause)"
        case .cannotEncode(let file, let encoding): "\(file) cannot be encoded as \(encoding)"
        }
    }

    package var hint: String {
        switch self {
        case .yearOutOfRange: "Take a year from 1992 to 9998, for instance 2020."
        case .cannotWrite: "Name a folder that may be written to and has 10 MB free."
        case .cannotEncode: "Install the C library's character conversions (glibc's gconv modules)."
        }
    }
}
