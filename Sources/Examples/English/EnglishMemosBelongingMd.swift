// swift-format-ignore-file

extension ExampleStudy {
  /// `memos/belonging.md` of the English example.
  static let englishMemosBelongingMd = File(
    path: "memos/belonging.md",
    content: #"""
# Two kinds of being at home {#m-two-kinds about=at-home date=2026-07-22 kind=interpretation certainty=medium}

Oona says it in so many words: one kind is with people and one is with a place. Read again with that in mind, Denzil has both (he
reads the gate like a paper, and the paper is about people), Tobias has the second and is waiting for the first, and Selma has had
the first from the day somebody shouted for the kettle. The code may have to be split. Not before a third round: with seven people
we would be splitting sentences.

See [At home here](../codebook.md#at-home) and [Oona](../transcripts/oona.txt).

# Did Oona mean outside? {#m-oona-outside about=206db999-02fa-52ce-9169-001aa8994622 date=2026-07-30 kind=decision}

Sam coded her last sentence as Standing outside, inside a passage that both of us coded as At home here. The code book says that the
two exclude each other. Sam's reason: not wanting to be asked is a way of staying out. Ruth's reason: she says in the same breath that
left out is when you want in. Decision: we keep both codings for now and let the finding stand, because this is the place in the
material where the pair of codes does not hold.

"""#)
}
