/// Links beside one another of which one is in force: another rate, another unit of time.
struct Choices {
    var name: String
    var choices: [Frame.Link]
}
