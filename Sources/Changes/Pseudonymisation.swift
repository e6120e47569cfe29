import KodebokAnchoring
import KodebokDisclosure
import KodebokStudyModel
import KodebokText

/// Names and numbers of people in a text with what is written in their place, and the change that writes it.
package struct Pseudonymisation: Sendable {
  /// Something that is replaced.
  package struct Replacement: Hashable, Sendable {
    /// What it is.
    package var kind: Identifier.Kind
    /// Where it stands.
    package var place: Place
    /// What is written in its place.
    package var words: String
  }

  /// What is replaced, in the order of the text.
  package var replacements: [Replacement]
  /// What may be a name or only the word it also is, and is left to a person.
  package var unsure: [Place]
  /// How many codings of others hold words that are replaced; they write their own files.
  package var codingsOfOthers: Int
  /// The change; empty where there is nothing to do.
  package var change: ChangeSet
}

/// Taking names and numbers of people out of texts, with the codings following.
extension ChangeContext {
  /// Writes pseudonyms and placeholders into a source, in the place of everything by which people could be recognised.
  ///
  /// The coder's own codings keep their passages, and get the words as they stand then; so do their contexts. Where others'
  /// codings hold the words, they do the same with their own files.
  ///
  /// - Parameters:
  ///   - document: The source.
  ///   - wanted: What is replaced; nil for all kinds.
  /// - Returns: What is replaced, with the change.
  /// - Throws: Why it cannot be done: the file is only read, or speakers would not be told apart afterwards.
  /// - Complexity: O(bytes + codings · log turns).
  package func pseudonymise(
    _ document: Document,
    where wanted: ((Identifier) -> Bool)? = nil
  ) throws(Refusal) -> Pseudonymisation {
    let scan = IdentifierScan(study)
    let text = document.text
    let found = scan.identifiers(in: text, withContacts: document.source.kind == .transcript)
    let path = document.source.path
    var (replacements, edits) = replaced(found.filter { wanted?($0) ?? ($0.kind != .unsureName) }, in: text, path)
    edits.removeAll { text.string($0.range) == $0.replacement }
    var changes = try following(document, edits)
    changes = try withStaleCodings(changes, document, scan, isWhole: wanted == nil)
    let touched = document.codings.count { placed in
      placed.coder != coder && placed.isPlaced && edits.contains { $0.range.overlaps(placed.range) }
    }
    replacements.sort { $0.place < $1.place }
    return Pseudonymisation(
      replacements: replacements,
      unsure: found.filter { $0.kind == .unsureName }.map { Place(file: path, text: text, range: $0.range) },
      codingsOfOthers: touched,
      change: changeSet("pseudonymise", ["source": .text(path.value), "count": .number(edits.count)], changes)
    )
  }

  /// Writes pseudonyms and placeholders into one of the researcher's own texts.
  package func pseudonymise(_ note: Study.Note) -> Pseudonymisation {
    let text = note.decoding.text
    let found = IdentifierScan(study).identifiers(in: text)
    let (replacements, edits) = replaced(found.filter { $0.kind != .unsureName }, in: text, note.path)
    return Pseudonymisation(
      replacements: replacements,
      unsure: found.filter { $0.kind == .unsureName }.map { Place(file: note.path, text: text, range: $0.range) },
      codingsOfOthers: 0,
      change: changeSet(
        "pseudonymise",
        ["source": .text(note.path.value), "count": .number(edits.count)],
        edits.isEmpty ? [] : [.edit(note.path, edits, in: nil)]
      )
    )
  }

  private func replaced(
    _ found: [Identifier],
    in text: SourceText,
    _ path: StudyPath
  ) -> ([Pseudonymisation.Replacement], [TextEdit]) {
    var replacements: [Pseudonymisation.Replacement] = []
    var edits: [TextEdit] = []
    for identifier in found {
      let words = Placeholder.words(for: identifier, in: text, of: study, language)
      replacements.append(
        .init(kind: identifier.kind, place: Place(file: path, text: text, range: identifier.range), words: words)
      )
      edits.append(TextEdit(identifier.range, words))
    }
    return (replacements, edits)
  }

  /// Adds what takes names out of own codings whose recorded words are no longer those of the text.
  private func withStaleCodings(
    _ changes: [Change],
    _ document: Document,
    _ scan: IdentifierScan,
    isWhole: Bool
  ) throws(Refusal) -> [Change] {
    guard isWhole else { return changes }
    let path = document.source.path
    guard let file = document.files.first(where: { $0.coder == coder }), file.isWritable else { return changes }
    guard file.text == nil || file.text != document.digest || !changes.isEmpty else { return changes }
    var result = changes.filter { if case .rebase = $0 { false } else { true } }
    let replaced = Set(result.compactMap { if case .replace(let old, _, _, _) = $0 { old.id } else { nil } })
    for placed in document.codings where placed.coder == coder && !replaced.contains(placed.coding.id) {
      guard placed.outcome != .anchored else { continue }
      var coding = placed.coding
      coding.quote = cleaned(coding.quote, scan, document)
      coding.before = cleaned(coding.before, scan, document)
      coding.after = cleaned(coding.after, scan, document)
      guard coding != placed.coding else { continue }
      coding.modified = time
      result.append(.replace(placed.coding, by: coding, source: path, coder: coder))
    }
    let isStale = file.codings.contains { !scan.identifiers(in: SourceText($0.before + "\n\n" + $0.after)).isEmpty }
    guard !result.isEmpty || isStale else { return [] }
    return result + [.rebase(source: path, coder: coder, from: nil)]
  }

  /// Recorded words with pseudonyms in the place of names.
  private func cleaned(_ words: String, _ scan: IdentifierScan, _ document: Document) -> String {
    let text = SourceText(words)
    let found = scan.identifiers(in: text, withContacts: document.source.kind == .transcript)
      .filter { $0.kind != .unsureName }
    guard !found.isEmpty else { return words }
    return text.applying(replaced(found, in: text, document.source.path).1).string
  }

  // MARK: Fixes

  /// Writes what stands for a name or number in its place: here, and everywhere in the text.
  func fixIdentifier(_ finding: Finding, _ document: Document?) -> [Fix] {
    var fixes: [Fix] = []
    if let document, finding.place.file == document.source.path {
      let text = document.text
      func fix(_ key: String, isPreferred: Bool, _ wanted: @escaping (Identifier) -> Bool) {
        guard let made = try? pseudonymise(document, where: wanted), let first = made.replacements.first else { return }
        let facts: [String: Fact] = ["words": .text(first.words), "count": .number(made.replacements.count)]
        fixes.append(Fix(key, facts, isPreferred: isPreferred, made.change))
      }
      func isHere(_ identifier: Identifier) -> Bool {
        Place(file: finding.place.file, text: text, range: identifier.range) == finding.place
      }
      fix("fix/" + finding.rule.value, isPreferred: true, isHere)
      let here = IdentifierScan(study).identifiers(in: text).first(where: isHere)
      if let here, let name = here.name, study.declared.all.indices.contains(name), here.kind != .unsureName {
        let meant = study.declared.all[name].replacement
        let kind = study.declared.all[name].kind
        fix("fix/identifier/all", isPreferred: false) { other in
          guard let index = other.name, other.kind != .unsureName else { return false }
          let one = study.declared.all[index]
          return meant.isEmpty ? index == name : one.replacement == meant && one.kind == kind
        }
        if fixes.count > 1, fixes[1].facts["count"] == .number(1) { fixes.removeLast() }
      }
      return fixes
    }
    if let document, finding.variant == "coding", finding.text("coder") == coder.value {
      guard let made = try? pseudonymise(document), !made.change.isEmpty else { return [] }
      return [Fix("fix/identifier/codings", [:], isPreferred: true, made.change)]
    }
    guard let note = study.notes.first(where: { $0.path == finding.place.file }) else { return [] }
    let text = note.decoding.text
    let here = IdentifierScan(study).identifiers(in: text).first {
      Place(file: note.path, text: text, range: $0.range) == finding.place
    }
    guard let here else { return [] }
    let words = Placeholder.words(for: here, in: text, of: study, language)
    let edit = Change.edit(note.path, [TextEdit(here.range, words)], in: nil)
    let change = changeSet("fix", ["count": .number(1)], [edit])
    return [Fix("fix/" + finding.rule.value, ["words": .text(words), "count": .number(1)], isPreferred: true, change)]
  }
}
