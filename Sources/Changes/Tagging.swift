import KodebokAnchoring
import KodebokStudyModel
import KodebokText

extension ChangeContext {
  /// Gives a passage a code.
  ///
  /// The first use of a code writes its id into the heading. Where the coder has given the very passage the code
  /// already, nothing is changed.
  package func tag(
    _ code: CodeID,
    _ selection: Range<ByteOffset>,
    in document: Document,
    orElse fallback: Passage.Fallback = .sentence
  ) throws(Refusal) -> ChangeSet {
    guard let passage = Passage(selection, in: document, orElse: fallback) else { throw .nothingSelected }
    return try tag(code, passage, in: document)
  }

  /// Gives a passage a code.
  package func tag(_ code: CodeID, _ passage: Passage, in document: Document) throws(Refusal) -> ChangeSet {
    guard let node = study.codeBook[code] else { throw .noSuchCode(code) }
    try checkWritable(document)
    let action = passage.unit == .selection ? "tag" : "tag-" + passage.unit.rawValue
    guard coding(of: node.id, at: passage.range, in: document) == nil else {
      return changeSet(action, facts(node.id), [])
    }
    let coding = newCoding(node.id, passage.range, in: document)
    let added = Change.add(coding, source: document.source.path, coder: coder)
    return changeSet(action, facts(node.id, ["coding": .text(coding.id.value)]), idEdits(for: node.id) + [added])
  }

  /// Takes a coding out; the action is `remove`, or `take-back` where it undoes what was just done.
  package func untag(_ id: CodingID, in document: Document, action: String = "remove") throws(Refusal) -> ChangeSet {
    let placed = try own(id, in: document)
    let change = Change.remove(placed.coding, source: document.source.path, coder: coder)
    return changeSet(
      action,
      facts(placed.code, ["coding": .text(id.value), "what": .text(label(placed.code))]),
      [change]
    )
  }

  /// Gives a coding another code; of somebody else's coding, the coder makes an own one with the other code.
  package func recode(_ id: CodingID, to code: CodeID, in document: Document) throws(Refusal) -> ChangeSet {
    guard let node = study.codeBook[code] else { throw .noSuchCode(code) }
    guard let placed = document.codings.first(where: { $0.coding.id == id }) else { throw .noSuchCoding(id) }
    try checkWritable(document)
    let facts = facts(
      placed.code,
      ["to": .text(node.label), "toCode": .text(node.id.value), "coding": .text(id.value)]
    )
    guard placed.code != node.id || placed.coder != coder else { return changeSet("recode", facts, []) }
    let source = document.source.path
    let isThere = placed.isPlaced && coding(of: node.id, at: placed.range, in: document) != nil
    guard placed.coder == coder else {
      guard placed.isPlaced else { throw .notPlaced(id) }
      if isThere { return changeSet("recode", facts, []) }
      let coding = newCoding(node.id, placed.range, in: document)
      return changeSet("recode", facts, idEdits(for: node.id) + [.add(coding, source: source, coder: coder)])
    }
    if isThere {
      return changeSet("recode", facts, [.remove(placed.coding, source: source, coder: coder)])
    }
    var changed = placed.coding
    changed.code = node.id
    changed.label = nil
    changed.modified = time
    let change = Change.replace(placed.coding, by: changed, source: source, coder: coder)
    return changeSet("recode", facts, idEdits(for: node.id) + [change])
  }

  // MARK: Parts

  /// A coding with a new id.
  func newCoding(_ code: CodeID, _ range: Range<ByteOffset>, in document: Document) -> Coding {
    let nowhere = ScalarOffset(0)..<ScalarOffset(0)
    var coding = Coding(id: newID(), code: code, range: nowhere, quote: "", before: "", after: "", created: time)
      .placed(at: range, in: document.text, transcript: document.transcript)
    // The coder's file may still count in an older text.
    coding.text = document.digest
    return coding
  }

  /// The coder's own coding with an id.
  func own(_ id: CodingID, in document: Document) throws(Refusal) -> PlacedCoding {
    let found = document.codings.filter { $0.coding.id == id }
    guard let placed = found.first(where: { $0.coder == coder }) ?? found.first else { throw .noSuchCoding(id) }
    guard placed.coder == coder else { throw .othersCoding(placed.coder) }
    try checkWritable(document)
    return placed
  }

  /// The coder's own coding with an id, where it has a place in the text.
  func ownPlaced(_ id: CodingID, in document: Document) throws(Refusal) -> PlacedCoding {
    let placed = try own(id, in: document)
    guard placed.isPlaced else { throw .notPlaced(id) }
    return placed
  }

  /// The coder's own coding of exactly a passage with a code, or nil.
  func coding(of code: CodeID, at range: Range<ByteOffset>, in document: Document) -> PlacedCoding? {
    let code = study.codeBook.resolved(code)
    return document.codings.first { $0.isPlaced && $0.range == range && $0.coder == coder && $0.code == code }
  }

  /// Refuses where the source is no text that was read whole, or the coder's file about it cannot be written.
  func checkWritable(_ document: Document) throws(Refusal) {
    if document.failure != nil || document.decoding.encoding == .binary {
      throw .readOnlyFile(document.source.path)
    }
    if let file = document.files.first(where: { $0.coder == coder }), !file.isWritable {
      throw .readOnlyFile(file.path)
    }
  }
}
