import KodebokChanges
import KodebokJSON
import KodebokStorage
import KodebokStudyModel
import KodebokText

/// Something of the study that is named at a place of a document: by a cell, a label, a link, an attribute, a query.
struct Mention: Sendable {
  /// What is named.
  enum Thing: Hashable, Sendable {
    case code(CodeID)
    case participant(ParticipantID)
    case source(StudyPath)
    /// A question, term or saved query, by its file and the place of its words.
    case entry(StudyPath, Range<ByteOffset>)
    /// Somebody who speaks in a source and is not known.
    case speaker(String, StudyPath)
  }

  var thing: Thing
  /// The word that names it; bytes of the document.
  var range: Range<ByteOffset>
  /// Whether the word is the thing's id where it could be its name.
  var isID = false
}

/// Finds what is named at a place of a document.
struct MentionFinder {
  let view: DocumentView
  let study: Study

  /// What is named at a place; nil where nothing is, and for coded passages.
  func mention(at offset: ByteOffset) -> Mention? {
    switch view.role {
    case .source: speaker(at: offset)
    case .codeBook, .note: note(at: offset)
    case .other:
      switch StudyRecord(view.path) {
      case .participants: cell(at: offset, isMaterial: false)
      case .material: cell(at: offset, isMaterial: true)
      case .settings: setting(at: offset)
      default: nil
      }
    }
  }

  /// The participant a word means, and whether the word is the id.
  func participant(_ word: String, _ range: Range<ByteOffset>) -> Mention? {
    guard let one = study.participants[word] else { return nil }
    let isID = one.id.value.lowercased() == word.lowercased() && one.pseudonym.lowercased() != word.lowercased()
    return Mention(thing: .participant(one.id), range: range, isID: isID)
  }

  /// The question or other entry with an id, in any file.
  func entry(_ id: String, _ range: Range<ByteOffset>, in file: StudyPath? = nil) -> Mention? {
    let found = study.entries.first { $0.id == id && (file == nil || $0.file == file) && $0.kind != .section }
    return found.map { Mention(thing: .entry($0.file, $0.range), range: range) }
  }

  // MARK: Transcripts

  private func speaker(at offset: ByteOffset) -> Mention? {
    guard case .source(let source) = view.role else { return nil }
    let transcript = view.transcript.value
    guard let index = transcript.turnIndex(at: offset) else { return nil }
    let turn = transcript.turns[index]
    guard let speaker = turn.speaker, turn.label.contains(offset) || turn.label.upperBound == offset else { return nil }
    let label = transcript.speakers[speaker]
    let range = view.text.range(of: label, in: turn.label) ?? turn.label
    switch study.speaker(label, in: source.path) {
    case .participant(let id):
      // A label such as R that only the register explains stands for the person, not for a name.
      return participant(label, range) ?? Mention(thing: .participant(id), range: range)
    case .unknown: return Mention(thing: .speaker(label, source.path), range: range)
    case .role: return nil
    }
  }

  // MARK: Settings

  /// The participant that a label of the settings means.
  private func setting(at offset: ByteOffset) -> Mention? {
    let outline = JSONOutline(view.text.bytes)
    guard let node = outline.node(at: offset.value), node.path.starts(with: ["speakers", "labels"]),
      node.path.count == 3
    else { return nil }
    let range = Range<ByteOffset>(between: node.value.lowerBound, and: node.value.upperBound)
    return participant(outline.words(node.value), range)
  }
}

extension SourceText {
  /// Where some words stand first in a range.
  func range(of words: String, in range: Range<ByteOffset>) -> Range<ByteOffset>? {
    let wanted = Array(words.utf8)
    let range = clamped(range)
    let stretch = bytes[range.lowerBound.value..<range.upperBound.value]
    guard !wanted.isEmpty, let start = stretch.indices.first(where: { stretch[$0...].starts(with: wanted) }) else {
      return nil
    }
    return Range(between: start, and: start + wanted.count)
  }
}
