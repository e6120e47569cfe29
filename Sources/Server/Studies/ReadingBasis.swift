import KodebokStudyModel

/// What closed sources are read by: where any of it changes, also in a buffer that is not saved, they are read again.
struct ReadingBasis: Equatable {
  /// What every id means, also those that codes had before.
  private let codes: [CodeID: CodeID]
  /// By which names participants are known.
  private let participants: [[String]]
  /// Who the labels of each source mean.
  private let speakers: [StudyPath: [[String]]]
  private let labels: [String: String]
  private let style: String
  private let notation: [Settings.Notation]?
  private let numbersTags: Bool

  /// The ids, as written or as meant, of which another basis says something else; nil where it differs in more.
  func changedCodes(to other: ReadingBasis) -> Set<CodeID>? {
    guard participants == other.participants, speakers == other.speakers, labels == other.labels, style == other.style,
      notation == other.notation, numbersTags == other.numbersTags
    else { return nil }
    var changed: Set<CodeID> = []
    for (id, meant) in codes where other.codes[id] != meant { changed.formUnion([id, meant]) }
    for (id, meant) in other.codes where codes[id] != meant { changed.formUnion([id, meant]) }
    return changed
  }

  init(_ study: Study) {
    codes = study.codeBook.indices.mapValues { study.codeBook.codes[$0].id }
    participants = study.participants.all.map { [$0.id.value, $0.pseudonym] }
    speakers = Dictionary(
      study.material.rows.map { row in (row.source, row.speakers.map { [$0.label, $0.means] }) }
    ) { first, _ in first }
    labels = study.settings.speakers
    style = study.settings.speakerStyle
    notation = study.settings.notation
    numbersTags = study.settings.numberedTags
  }
}
