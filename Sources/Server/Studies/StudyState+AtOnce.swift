import KodebokStudyModel
import KodebokText

/// Codings that are durable are shown before the files are read again.
extension StudyState {
  /// Whether what a change makes of the codings can be told without reading anything: all of them stand in open sources,
  /// in words that are on disk, and no file is made.
  func canTakeAtOnce(_ set: ChangeSet) -> Bool {
    set.changes.allSatisfy { change in
      switch change {
      case .add(let coding, let source, _), .replace(_, let coding, let source, _):
        documents[source] != nil && coding.text?.value != ""
      case .remove(_, let source, _): documents[source] != nil
      case .edit: true
      case .create, .rebase, .settleConflict, .nameCoder, .reencode: false
      }
    }
  }

  /// Shows what a change makes of the codings of open sources.
  func takeAtOnce(_ set: ChangeSet, in session: Session) {
    var changed: [StudyPath: Document] = [:]
    for change in set.changes {
      switch change {
      case .add(let coding, let source, let coder):
        guard var document = changed[source] ?? documents[source] else { continue }
        document.codings.removeAll { $0.coding.id == coding.id && $0.coder == coder }
        document.codings.append(placed(coding, coder, in: document))
        changed[source] = document
      case .remove(let coding, let source, let coder):
        guard var document = changed[source] ?? documents[source] else { continue }
        document.codings.removeAll { $0.coding.id == coding.id && $0.coder == coder }
        changed[source] = document
      case .replace(let old, let coding, let source, let coder):
        guard var document = changed[source] ?? documents[source],
          let index = document.codings.firstIndex(where: { $0.coding.id == old.id && $0.coder == coder })
        else { continue }
        if old.range == coding.range, old.quote == coding.quote {
          document.codings[index].coding = coding
          document.codings[index].code = study.codeBook.resolved(coding.code)
          document.codings[index].node = study.codeBook.indices[coding.code] ?? -1
        } else {
          document.codings[index] = placed(coding, coder, in: document)
        }
        changed[source] = document
      default: continue
      }
    }
    guard !changed.isEmpty else { return }
    var documents: [Document] = []
    for path in changed.keys.sorted() {
      guard var document = changed[path] else { continue }
      document.codings = PlacedCoding.inDocumentOrder(document.codings)
      documents.append(document)
    }
    let indices = documents.map {
      SegmentIndex.read($0, in: study, encoding: session.profile.encoding, withFindings: false)
    }
    take(indices, in: session)
    take(documents, in: session)
  }

  private func placed(_ coding: Coding, _ coder: CoderID, in document: Document) -> PlacedCoding {
    let range = document.text.byteRange(of: coding.range)
    return PlacedCoding(
      coding: coding,
      coder: coder,
      code: study.codeBook.resolved(coding.code),
      outcome: .anchored,
      range: range,
      scalars: coding.range,
      line: 0,
      node: study.codeBook.indices[coding.code] ?? -1
    )
  }
}
