import KodebokAnchoring
import KodebokChanges
import KodebokStorage
import KodebokStudyModel
import KodebokText

/// One interview with everybody's files of codings, changed the way the store changes them and read the way it reads them.
struct CodedDesk {
  var study = SampleStudy(interview: "").study
  var text: SourceText
  var coder = CoderID("anna")
  private var files: [CodingFile] = []

  init(_ interview: String) { text = SourceText(interview) }

  /// The interview with the codings placed in it.
  var document: Document {
    .assemble(source: study.sources[0], decoding: TextDecoding(text.bytes), files: files, study: study)
  }

  /// What this coder can do.
  var context: ChangeContext {
    let ids = Numbers()
    let first = files.reduce(0) { $0 + $1.codings.count }
    return ChangeContext(study: study, coder: coder, time: "2026-11-20T10:00:00Z", language: .english) {
      CodingID("c\(first + ids.next())")
    }
  }

  /// The recorded words of all codings.
  var quotes: [String] { files.flatMap(\.codings).map(\.quote) }

  mutating func apply(_ set: ChangeSet) {
    for change in set.changes {
      switch change {
      case .add(let coding, _, let coder): with(coder) { $0.codings.append(coding) }
      case .replace(let old, let new, _, let coder):
        // As the store does: the place counts in the text as it is now, or is searched for.
        var new = new
        let isHere = text.string(new.range).utf8.elementsEqual(new.quote.utf8)
        new.text = isHere ? TextDigest(of: text) : TextDigest("")
        with(coder) { file in file.codings = file.codings.map { $0.id == old.id ? new : $0 } }
      case .edit(let path, let edits, _): if path == SampleStudy.source { text = text.applying(edits) }
      case .rebase(_, let coder, _):
        let transcript = document.transcript
        let (text, book) = (text, study.codeBook)
        with(coder) {
          $0 = $0.rebased(on: text, digest: TextDigest(of: text), transcript: transcript, codeBook: book)
        }
      case .remove, .create, .settleConflict, .nameCoder, .reencode: break
      }
    }
  }

  private mutating func with(_ coder: CoderID, _ change: (inout CodingFile) -> Void) {
    if !files.contains(where: { $0.coder == coder }) {
      files.append(
        CodingFile(
          coder: coder,
          path: StudyPath("codings/\(coder)/\(SampleStudy.source).jsonl"),
          source: SampleStudy.source,
          text: TextDigest(of: text),
          codings: [],
          lines: []
        )
      )
      files.sort { $0.coder < $1.coder }
    }
    for index in files.indices where files[index].coder == coder {
      change(&files[index])
      files[index].lines = files[index].codings.indices.map { $0 + 2 }
    }
  }
}
