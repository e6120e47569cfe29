import KodebokStudyModel

extension ChangeContext {
  /// Sets or takes away a mark of a coding.
  package func mark(
    _ id: CodingID,
    _ flag: Coding.Flag,
    _ isSet: Bool = true,
    in document: Document
  ) throws(Refusal) -> ChangeSet {
    let placed = try own(id, in: document)
    var coding = placed.coding
    if isSet { coding.flags.insert(flag) } else { coding.flags.remove(flag) }
    let action = isSet ? flag.rawValue : "not-" + flag.rawValue
    return marked(placed, coding, action, [:], in: document)
  }

  /// Says how a passage stands towards a claim, or towards its theme where no claim is named; nil takes it away.
  package func setStance(
    _ id: CodingID,
    _ stance: Coding.Stance?,
    claim: String? = nil,
    in document: Document
  ) throws(Refusal) -> ChangeSet {
    let placed = try own(id, in: document)
    var coding = placed.coding
    coding.stance = stance
    coding.claim = stance == nil ? nil : claim
    return marked(placed, coding, "stance", ["stance": .text(stance?.rawValue ?? "")], in: document)
  }

  private func marked(
    _ placed: PlacedCoding,
    _ coding: Coding,
    _ action: String,
    _ more: [String: Fact],
    in document: Document
  ) -> ChangeSet {
    let facts = facts(placed.code, more.merging(["coding": .text(coding.id.value)]) { old, _ in old })
    guard coding != placed.coding else { return changeSet(action, facts, []) }
    var coding = coding
    coding.modified = time
    let change = Change.replace(placed.coding, by: coding, source: document.source.path, coder: coder)
    return changeSet(action, facts, [change])
  }
}
