import KodebokCodeBook
import KodebokStudyModel
import KodebokText

extension ChangeContext {
  /// Gives a code or theme another label; its id stays, and links that are worded by the old label get the new one.
  ///
  /// Refuses where another node beside it has the label: a person could not tell the two apart any more.
  package func rename(_ code: CodeID, to label: String, reason: String = "") throws(Refusal) -> ChangeSet {
    let node = try known(code)
    let label = Self.oneLine(label)
    guard !KodebokText.Slug.id(label).isEmpty else { throw .emptyLabel }
    let facts = facts(node.id, ["to": .text(label)])
    guard label != node.label else { return changeSet("rename", facts, []) }
    if let twin = twin(of: node, named: label) { throw .labelTaken(label, code: node.id, by: twin.id) }
    let line = log(words.renamed, node.id, label: label, [("old", node.label)], reason: reason)
    var edits = FileEdits()
    edits.add(editor.renaming(node.id, to: label), in: study.codeBook.path)
    renameLinks(node.label, to: label, in: &edits) { link in
      link.path == study.codeBook.path && link.fragment.map { study.codeBook[CodeID($0)]?.id == node.id } ?? false
    }
    return changeSet("rename", facts, edits.changes + [line])
  }

  /// The node of the same kind beside another that has a label already, whatever its case.
  package func twin(of node: Code, named label: String) -> Code? {
    let label = Self.oneLine(label).lowercased()
    return study.codeBook.codes.first {
      $0.id != node.id && $0.parent == node.parent && $0.kind == node.kind && $0.label.lowercased() == label
    }
  }

  /// Gives a code another id; the old one stays as an alias, so that no coding is touched.
  package func changeID(of code: CodeID, to id: CodeID, reason: String = "") throws(Refusal) -> ChangeSet {
    let node = try known(code)
    guard KodebokCodeBook.Slug.isID(id.value) else { throw .invalidID(id.value) }
    if let taken = study.codeBook[id], taken.id != node.id { throw .idTaken(id) }
    let facts = facts(node.id, ["to": .text(id.value)])
    guard id != node.id else { return changeSet("change-id", facts, []) }
    let values = [("id", id.value), ("old", node.id.value)]
    let line = log(words.newID, id, label: node.label, values, reason: reason)
    return changeSet("change-id", facts, bookChange(editor.changingID(of: node.id, to: id)) + [line])
  }

  /// Merges a code into another: the other takes over id, aliases and text; no coding is touched.
  package func merge(_ code: CodeID, into target: CodeID, reason: String = "") throws(Refusal) -> ChangeSet {
    let from = try known(code)
    let into = try known(target)
    guard from.id != into.id else { throw .insideItself(from.id) }
    guard from.children.isEmpty else { throw .hasNodesBelow(from.id) }
    var edits: [TextEdit] = []
    if !from.definition.isEmpty { edits += editor.addingDefinition(from.definition, to: into.id) }
    for (key, old, new) in [
      ("include", into.include, from.include), ("exclude", into.exclude, from.exclude),
      ("example", into.examples, from.examples), ("boundary", into.boundary, from.boundary),
    ] {
      let more = new.filter { !old.contains($0) }
      if !more.isEmpty {
        edits += editor.settingField(key, to: (old + more).joined(separator: "\n"), of: into.id)
      }
    }
    edits += editor.merging(from.id, into: into.id)
    // The id of the code that stays is written, or its alias would hang on a heading's words.
    if !into.isIDWritten {
      let book = CodeBookReader.read(study.codeBook.text.applying(edits), path: study.codeBook.path)
      let text = book.text.applying(editor(of: book).writingID(of: into.id))
      edits = [TextEdit.difference(from: study.codeBook.text, to: text)]
    }
    let values = [("old", from.label), ("id", from.id.value)]
    let line = log(words.merged, into.id, label: into.label, values, reason: reason)
    return changeSet("merge", facts(from.id, ["to": .text(into.label)]), bookChange(edits) + [line])
  }

  /// Moves a code or theme with all below it under another one, or to the top for nil.
  package func move(_ code: CodeID, under parent: CodeID?, reason: String = "") throws(Refusal) -> ChangeSet {
    let node = try known(code)
    var above: Code?
    if let parent { above = try known(parent) }
    if let above, study.codeBook.isBelow(above.id, node.id) { throw .insideItself(node.id) }
    let facts = facts(node.id, ["to": .text(above?.label ?? "")])
    if node.parent.map({ study.codeBook.codes[$0].id }) == above?.id { return changeSet("move", facts, []) }
    let text = study.codeBook.text.applying(editor.writingIDs(below: node.id))
    let book = CodeBookReader.read(text, path: study.codeBook.path)
    guard let edits = editor(of: book).moving(node.id, under: above?.id), !edits.isEmpty else {
      throw .notPossibleHere(node.id)
    }
    let sentence = above == nil ? words.toTop : words.moved
    let line = log(sentence, node.id, label: node.label, [("to", above?.label ?? "")], reason: reason)
    let change = text == study.codeBook.text ? bookChange(edits) : bookChange(to: text.applying(edits))
    return changeSet("move", facts, change + [line])
  }

  /// Sets a code aside; its codings stay.
  package func park(_ code: CodeID, reason: String = "") throws(Refusal) -> ChangeSet {
    let node = try known(code)
    guard !node.isParked else { return changeSet("park", facts(node.id), []) }
    let edits = editor.parking(node.id, date: "", reason: "")
    let line = log(words.parked, node.id, label: node.label, reason: reason)
    return changeSet("park", facts(node.id), bookChange(edits) + [line])
  }

  /// Takes a parked code up again.
  package func reopen(_ code: CodeID, reason: String = "") throws(Refusal) -> ChangeSet {
    let node = try known(code)
    guard node.isParked else { return changeSet("reopen", facts(node.id), []) }
    let line = log(words.reopened, node.id, label: node.label, reason: reason)
    return changeSet("reopen", facts(node.id), bookChange(editor.unparking(node.id)) + [line])
  }

  /// The node with an id or alias.
  func known(_ code: CodeID) throws(Refusal) -> Code {
    guard let node = study.codeBook[code] else { throw .noSuchCode(code) }
    return node
  }
}

extension CodeBook {
  /// Whether a node is another or stands below it in the outline.
  fileprivate func isBelow(_ id: CodeID, _ other: CodeID) -> Bool {
    guard let index = indices[id], let above = indices[other] else { return false }
    return index == above || ancestors(of: index).contains(above)
  }
}
