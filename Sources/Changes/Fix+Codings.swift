import KodebokAnchoring
import KodebokStudyModel
import KodebokText

/// Fixes of findings about codings and their files.
extension ChangeContext {
  func fixDrifted(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let (placed, document) = placed(finding, document), placed.isPlaced else { return [] }
    var fixes: [Fix] = []
    if (try? own(placed.coding.id, in: document)) != nil {
      let change = reshaped(placed, to: placed.range, in: document, action: "accept-correction")
      fixes.append(Fix("fix/drifted-coding", facts(placed.code), isPreferred: true, change))
    }
    let edit = TextEdit(placed.range, placed.coding.quote)
    let restore = changeSet(
      "restore",
      facts(placed.code, ["coding": .text(placed.coding.id.value)]),
      [.edit(document.source.path, [edit], in: document.digest)]
    )
    fixes.append(Fix("fix/drifted-coding/restore", facts(placed.code), isPreferred: fixes.isEmpty, restore))
    return fixes
  }

  func fixAmbiguous(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let (placed, document) = ownPlaced(finding, document) else { return [] }
    let here = reshaped(placed, to: placed.range, in: document, action: "re-anchor")
    var fixes = [Fix("fix/ambiguous-coding", facts(placed.code), isPreferred: true, here)]
    for place in document.text.places(of: placed.coding.quote, limit: 9) where place != placed.range {
      let line = document.text.line(at: place.lowerBound) + 1
      let change = reshaped(placed, to: place, in: document, action: "re-anchor")
      fixes.append(Fix("fix/ambiguous-coding/other", facts(placed.code, ["line": .number(line)]), change))
    }
    return fixes
  }

  func fixOrphaned(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let (placed, document) = placed(finding, document),
      let change = try? untag(placed.coding.id, in: document)
    else { return [] }
    return [Fix("fix/orphaned-coding", facts(placed.code), change)]
  }

  func fixExclusive(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let document else { return [] }
    return [finding.text("coding"), finding.text("otherCoding")].compactMap { id in
      guard let id, let placed = document.codings.first(where: { $0.coding.id.value == id }),
        let change = try? untag(placed.coding.id, in: document)
      else { return nil }
      return Fix("fix/exclusive-codes-together", facts(placed.code), change)
    }
  }

  func fixUnknownCode(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let (placed, document) = placed(finding, document) else { return [] }
    let code = placed.coding.code
    var fixes: [Fix] = []
    if let similar = finding.text("similar"), let node = study.codeBook[CodeID(similar)],
      placed.coder == coder, let change = try? recode(placed.coding.id, to: node.id, in: document)
    {
      let facts: [String: Fact] = ["code": .text(code.value), "similar": .text(node.label)]
      fixes.append(Fix("fix/unknown-code/similar", facts, isPreferred: true, change))
    }
    let given = placed.coding.label.map(Self.oneLine) ?? ""
    let label = given.isEmpty ? Self.label(from: code) : given
    if let (_, changes) = try? newCode(label, under: nil, id: code, reason: "") {
      let facts: [String: Fact] = ["code": .text(code.value), "label": .text(label)]
      let change = changeSet("new-code", facts, changes)
      let key = given.isEmpty ? "fix/unknown-code" : "fix/unknown-code/new"
      // The label was given by a person when the coding was made; an id alone may as well be a slip.
      fixes.append(Fix(key, facts, isPreferred: fixes.isEmpty, isSafe: !given.isEmpty, change))
    }
    return fixes
  }

  func fixParked(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let code = finding.text("code"), let change = try? reopen(CodeID(code)) else { return [] }
    return [Fix("fix/parked-code-applied", facts(CodeID(code)), change)]
  }

  func fixTypedTag(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let document, finding.text("source") == document.source.path.value else { return [] }
    let start = document.text.offset(of: finding.place.start, in: .utf32)
    let end = document.text.offset(of: finding.place.end, in: .utf32)
    guard let one = try? writeTags(in: document, only: [start..<max(start, end)]), !one.isEmpty,
      let all = try? writeTags(in: document)
    else { return [] }
    var fixes = [Fix("fix/typed-tag-left/one", finding.facts, one)]
    fixes.insert(Fix("fix/typed-tag-left", finding.facts, isPreferred: true, isSafe: true, all), at: 0)
    return fixes
  }

  // MARK: Files

  func fixDuplicateCoding(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard let document, finding.text("coder") == coder.value,
      let file = document.files.first(where: { $0.coder == coder && $0.source.value == finding.text("source") }),
      file.isWritable
    else { return [] }
    // In one file the first of the two gets another id: it is the first that a line is looked for by its id.
    let line = finding.number("first") ?? finding.number("line")
    guard let index = file.lines.firstIndex(where: { $0 == line }), file.codings.indices.contains(index) else {
      return []
    }
    let old = file.codings[index]
    var new = old
    new.id = newID()
    let change = changeSet(
      "fix",
      ["coding": .text(old.id.value), "count": .number(1)],
      [.remove(old, source: file.source, coder: coder), .add(new, source: file.source, coder: coder)]
    )
    return [Fix("fix/duplicate-coding-id", [:], isPreferred: true, isSafe: true, change)]
  }

  func fixConflict(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard finding.text("coder") == coder.value, let file = finding.text("file") else { return [] }
    let change = changeSet("settle-conflict", ["file": .text(file)], [.settleConflict(file: StudyPath(file))])
    return [Fix("fix/conflict-markers", finding.facts, isPreferred: true, isSafe: true, change)]
  }

  func fixHeader(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard finding.text("coder") == coder.value, let source = finding.text("source") else { return [] }
    let rebase = Change.rebase(source: StudyPath(source), coder: coder, from: nil)
    let change = changeSet("rebase", ["source": .text(source)], [rebase])
    return [Fix("fix/header-mismatch", finding.facts, isPreferred: true, isSafe: true, change)]
  }

  func fixMoved(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard finding.text("coder") == coder.value, let source = finding.text("source"), let to = finding.text("target")
    else { return [] }
    let rebase = Change.rebase(source: StudyPath(to), coder: coder, from: StudyPath(source))
    let change = changeSet("rebase", ["source": .text(source), "to": .text(to)], [rebase])
    return [Fix("fix/source-moved", finding.facts, isPreferred: true, isSafe: true, change)]
  }

  func fixEncoding(_ finding: Finding, _ document: Document?) -> [Fix] {
    guard finding.variant.isEmpty, let file = finding.text("file") else { return [] }
    let change = changeSet("fix", ["count": .number(1), "file": .text(file)], [.reencode(StudyPath(file))])
    return [Fix("fix/encoding", finding.facts, isPreferred: true, isSafe: true, change)]
  }

  // MARK: Parts

  private func placed(_ finding: Finding, _ document: Document?) -> (PlacedCoding, Document)? {
    guard let document, let id = finding.text("coding"), let owner = finding.text("coder") else { return nil }
    let placed = document.codings.first { $0.coding.id.value == id && $0.coder.value == owner }
    return placed.map { ($0, document) }
  }

  private func ownPlaced(_ finding: Finding, _ document: Document?) -> (PlacedCoding, Document)? {
    guard let (placed, document) = placed(finding, document), placed.isPlaced,
      (try? own(placed.coding.id, in: document)) != nil
    else { return nil }
    return (placed, document)
  }

  /// A label for a code of which only the id is known.
  private static func label(from id: CodeID) -> String {
    let words = String(id.value.split(separator: ".").last ?? "").split { $0 == "-" || $0 == "_" }
    return words.isEmpty ? id.value : words.joined(separator: " ")
  }
}

extension Finding {
  /// The number of a fact, or nil where it is no number.
  func number(_ name: String) -> Int? {
    if case .number(let number)? = facts[name] { return number }
    return nil
  }
}

extension SourceText {
  /// The first places at which words stand exactly.
  ///
  /// - Complexity: O(bytes) where the words are not repetitive.
  func places(of words: String, limit: Int) -> [Range<ByteOffset>] {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, wanted.count <= byteCount else { return [] }
    var result: [Range<ByteOffset>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place <= bytes.count - wanted.count, result.count < limit {
        if bytes[place] == first, bytes[place..<(place + wanted.count)].elementsEqual(wanted) {
          result.append(Range(between: place, and: place + wanted.count))
          place += wanted.count
        } else {
          place += 1
        }
      }
    }
    return result
  }
}
