extension Document {
    /// Plain text or Markdown.
    package init(text: String) { self.init(blocks: TextBlocks.blocks(of: text)) }
}
