import Dispatch
import KodebokJSONRPC
import KodebokStudyModel
import KodebokText
import Testing

@testable import KodebokServer

@Suite("Only what depends on a change of the code book is read again")
struct ReadingBasisTests {
  @Test("A heading that is typed letter by letter is used nowhere; an alias is, where its codings are")
  func typedHeading() throws {
    let study = TemporaryStudy.coded()
    let session = Session(
      mailbox: Mailbox(),
      outgoing: Outgoing { _ in true },
      cancellations: CancelledRequests(),
      environment: ["KODEBOK_CODER": "anna"]
    )
    session.phase = .running
    session.folders = [study.root]
    session.openFolders()
    let state = try #require(session.studies.values.first)
    session.settle { state.isComplete }
    let book = try #require(study.read("codebook.md"))
    session.open(uri: study.uri("codebook.md"), language: "markdown", version: 1, text: book)
    session.publishStale()
    let reading = state.reading
    var version = 1
    func type(_ text: String) {
      version += 1
      session.edit(uri: study.uri("codebook.md"), version: version, [ClientText.Change(range: nil, text: text)])
      session.publishStale()
    }
    for count in 1...6 { type(book + "\n## " + "Trygge".prefix(count) + "\n") }
    #expect(state.reading === reading, "no code that is used anywhere has changed")
    #expect(state.study.codeBook.codes.last?.label == "Trygge")
    let source = StudyPath("transcripts/sofie.txt")
    #expect(state.view(in: session).indices[source]?.holds(CodeID("distance")) == true)
    let merged = book.replacing("## Hope {#hope", with: "## Hope {#hope was=distance")
      .replacing("{#distance", with: "{#away")
    type(merged)
    #expect(state.reading !== reading, "distance means hope now")
    session.settle { state.view(in: session).indices[source]?.holds(CodeID("hope")) == true }
    #expect(state.view(in: session).indices[source]?.holds(CodeID("distance")) == false)
    // While that is read, or afterwards: letters alone read nothing.
    let again = state.reading
    type(merged + "\n## N\n")
    #expect(state.reading === again)
    state.stop()
  }
}

extension Session {
  /// Lets the session's own threads report until something holds; at most some seconds.
  fileprivate func settle(_ holds: () -> Bool) {
    let end = DispatchTime.now() + .seconds(10)
    while !holds(), DispatchTime.now() < end {
      for case .done(let body) in mailbox.take(until: .now() + .milliseconds(50)) { body(self) }
      publishStale()
    }
    #expect(holds())
  }
}
