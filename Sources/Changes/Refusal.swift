import KodebokStudyModel

/// Why something is not done: a catalogue key and the facts its words are made of.
package enum Refusal: Error, Hashable, Sendable {
  /// The study has no such report.
  case noSuchReport(StudyPath)
  /// Nobody speaks in the passage.
  case nobodySpeaks
  /// The words are not there any more.
  case wordsChanged
  /// There are no words at the selection.
  case nothingSelected
  /// The coding belongs to somebody else, whose files only they change.
  case othersCoding(CoderID)
  /// There is no coding with that id here.
  case noSuchCoding(CodingID)
  /// The coding has no place in the text.
  case notPlaced(CodingID)
  /// The code book has no such code.
  case noSuchCode(CodeID)
  /// The coder's file about this source is only read: it could not be read whole, or a newer version wrote it.
  case readOnlyFile(StudyPath)
  /// A label without letters or digits.
  case emptyLabel
  /// The id holds other characters than letters, digits, `-`, `_` and `.`.
  case invalidID(String)
  /// Another node has the id or alias.
  case idTaken(CodeID)
  /// A code cannot be merged with, or moved below, itself or what is below it.
  case insideItself(CodeID)
  /// The node has nodes below it, which must be moved first.
  case hasNodesBelow(CodeID)
  /// The place is not inside the passage, or one side of it would be empty.
  case nothingToSplit
  /// The new passage is not longer (shorter) than the old one.
  case notLonger
  /// The new passage is not shorter than the old one.
  case notShorter
  /// Another code beside this one has the label: the two would be one.
  case labelTaken(String, code: CodeID, by: CodeID)
  /// Another participant has the name: the two would be one.
  case nameTaken(String, by: ParticipantID, file: StudyPath)
  /// Somebody else speaks under the name in a source.
  case speakerTaken(String, StudyPath)
  /// The name stands for a role such as the interviewer's.
  case nameIsRole(String)
  /// The name holds a sign that ends a label or divides a list.
  case unusableName(String)
  /// The turns of a source would not be told by the name any more.
  case nameNotRead(String, StudyPath)
  /// The participants table has nobody of that name.
  case noSuchParticipant(String)
  /// There is no question, term or query of that name any more.
  case noSuchEntry(String)
  /// Another question or heading has the id.
  case entryIDTaken(String)
  /// The code book is written in a way that this change cannot be made in.
  case notPossibleHere(CodeID)

  /// The catalogue key.
  package var key: String {
    switch self {
    case .noSuchReport: "refused/no-such-report"
    case .nobodySpeaks: "refused/nobody-speaks"
    case .wordsChanged: "refused/text-changed"
    case .nothingSelected: "refused/nothing-selected"
    case .othersCoding: "refused/others-coding"
    case .noSuchCoding: "refused/no-such-coding"
    case .notPlaced: "refused/not-placed"
    case .noSuchCode: "refused/no-such-code"
    case .readOnlyFile: "refused/read-only-file"
    case .emptyLabel: "refused/empty-label"
    case .invalidID: "refused/invalid-id"
    case .idTaken: "refused/id-taken"
    case .insideItself: "refused/inside-itself"
    case .hasNodesBelow: "refused/has-nodes-below"
    case .nothingToSplit: "refused/nothing-to-split"
    case .notLonger: "refused/not-longer"
    case .notShorter: "refused/not-shorter"
    case .labelTaken: "refused/label-taken"
    case .nameTaken: "refused/name-taken"
    case .speakerTaken: "refused/speaker-taken"
    case .nameIsRole: "refused/name-is-role"
    case .unusableName: "refused/unusable-name"
    case .nameNotRead: "refused/name-not-read"
    case .noSuchParticipant: "refused/no-such-participant"
    case .noSuchEntry: "refused/no-such-entry"
    case .entryIDTaken: "refused/entry-id-taken"
    case .notPossibleHere: "refused/not-possible-here"
    }
  }

  /// The facts of the words.
  package var facts: [String: Fact] {
    switch self {
    case .othersCoding(let coder): ["coder": .text(coder.value)]
    case .noSuchCoding(let id), .notPlaced(let id): ["coding": .text(id.value)]
    case .noSuchCode(let code), .idTaken(let code), .insideItself(let code), .hasNodesBelow(let code),
      .notPossibleHere(let code):
      ["code": .text(code.value)]
    case .labelTaken(let label, let code, let other):
      ["label": .text(label), "code": .text(code.value), "to": .text(other.value)]
    case .nameTaken(let name, let other, let file):
      ["name": .text(name), "to": .text(other.value), "file": .text(file.value)]
    case .speakerTaken(let name, let file), .nameNotRead(let name, let file):
      ["name": .text(name), "file": .text(file.value)]
    case .unusableName(let name):
      [
        "name": .text(name), "count": .number(ChangeContext.longestName),
        "signs": .text(ChangeContext.unusableSigns.map(String.init).joined(separator: " ")),
      ]
    case .nameIsRole(let name), .noSuchParticipant(let name), .noSuchEntry(let name),
      .entryIDTaken(let name):
      ["name": .text(name)]
    case .readOnlyFile(let path), .noSuchReport(let path): ["file": .text(path.value)]
    case .invalidID(let text): ["text": .text(text)]
    case .nothingSelected, .nobodySpeaks, .wordsChanged, .emptyLabel, .nothingToSplit, .notLonger, .notShorter: [:]
    }
  }
}
