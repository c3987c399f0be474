/// Values that can be drawn as a picture for everybody: with a name and a description, without a script, and readable without
/// colour, in light and in dark.
package protocol Chart: Sendable {
    var caption: ChartCaption { get }
    /// In units of the view box.
    var height: Double { get }
    func draw(on canvas: inout Canvas)
}

/// What is read aloud instead of the picture.
package struct ChartCaption: Hashable, Sendable {
    package var title: String
    /// What is drawn, and what it says in a sentence.
    package var description: String

    package init(title: String, description: String) {
        self.title = title
        self.description = description
    }
}
