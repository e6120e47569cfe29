import KodebokAnchoring
import KodebokStudyModel
import KodebokText

extension ChangeContext {
  /// Makes a coding reach over a selection as well.
  package func extend(
    _ id: CodingID,
    over selection: Range<ByteOffset>,
    in document: Document
  ) throws(Refusal) -> ChangeSet {
    let placed = try ownPlaced(id, in: document)
    guard let passage = Passage(selection, in: document) else { throw .nothingSelected }
    let lower = min(placed.range.lowerBound, passage.range.lowerBound)
    let upper = max(placed.range.upperBound, passage.range.upperBound)
    guard lower..<upper != placed.range else { throw .notLonger }
    return reshaped(placed, to: lower..<upper, in: document, action: "extend")
  }

  /// Makes a coding cover only the words that it and a selection have in common.
  package func shrink(
    _ id: CodingID,
    to selection: Range<ByteOffset>,
    in document: Document
  ) throws(Refusal) -> ChangeSet {
    let placed = try ownPlaced(id, in: document)
    guard let passage = Passage(selection, in: document) else { throw .nothingSelected }
    let lower = max(placed.range.lowerBound, passage.range.lowerBound)
    let upper = min(placed.range.upperBound, passage.range.upperBound)
    guard lower < upper, lower..<upper != placed.range else { throw .notShorter }
    return reshaped(placed, to: lower..<upper, in: document, action: "shrink")
  }

  /// Divides a coding at a place into two with the same code and marks; the first keeps the identity.
  package func split(_ id: CodingID, at place: ByteOffset, in document: Document) throws(Refusal) -> ChangeSet {
    let placed = try ownPlaced(id, in: document)
    guard placed.range.contains(place) else { throw .nothingToSplit }
    let first = Passage.tidied(placed.range.lowerBound..<place, in: document)
    guard !first.isEmpty else { throw .nothingToSplit }
    let second = Passage.tidied(max(place, first.upperBound)..<placed.range.upperBound, in: document)
    guard !second.isEmpty else { throw .nothingToSplit }
    var other = placed.coding.placed(at: second, in: document.text, transcript: document.transcript)
    other.id = newID()
    other.text = document.digest
    other.created = time
    other.modified = nil
    let shortened = moved(placed, to: first, in: document)
    let source = document.source.path
    return changeSet(
      "split",
      facts(placed.code, ["coding": .text(id.value), "other": .text(other.id.value)]),
      [
        .replace(placed.coding, by: shortened, source: source, coder: coder),
        .add(other, source: source, coder: coder),
      ]
    )
  }

  /// Puts a coding on other words: a place chosen by a person.
  package func reanchor(
    _ id: CodingID,
    to selection: Range<ByteOffset>,
    in document: Document
  ) throws(Refusal) -> ChangeSet {
    let placed = try own(id, in: document)
    guard let passage = Passage(selection, in: document) else { throw .nothingSelected }
    return reshaped(placed, to: passage.range, in: document, action: "re-anchor")
  }

  /// The coding with its segment at another place.
  func moved(_ placed: PlacedCoding, to range: Range<ByteOffset>, in document: Document) -> Coding {
    var coding = placed.coding.placed(at: range, in: document.text, transcript: document.transcript)
    coding.text = document.digest
    coding.modified = time
    return coding
  }

  func reshaped(
    _ placed: PlacedCoding,
    to range: Range<ByteOffset>,
    in document: Document,
    action: String
  ) -> ChangeSet {
    let coding = moved(placed, to: range, in: document)
    let change = Change.replace(placed.coding, by: coding, source: document.source.path, coder: coder)
    return changeSet(action, facts(placed.code, ["coding": .text(coding.id.value)]), [change])
  }
}
