/// A file that a worker has in hand.
struct Claim {
    /// As it was in the inbox.
    let name: FileName
    /// Where it lies now, in the worker's own folder.
    let path: String
    /// As it was when it was claimed.
    let state: FileState

    /// The name in UTF-8, which it has from here on.
    var shownName: String { name.text }
}

/// A text that is put beside a file.
struct Note {
    let ending: String
    let text: String
}
