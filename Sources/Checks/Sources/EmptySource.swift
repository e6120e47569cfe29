import KodebokStudyModel
import KodebokText

extension Rule {
  /// A source without words.
  static let emptySource = Rule(
    "empty-source",
    .information,
    document: { _, document in
      guard document.failure == nil, document.decoding.encoding != .binary, document.text.isBlank else { return [] }
      let path = document.source.path
      return [Finding(at: Place(file: path), ["source": .text(path.value)])]
    }
  )

  /// A source nobody has coded, in a study where coding has begun.
  static let sourceWithoutCoding = Rule(
    "source-without-coding",
    .information,
    document: { study, document in
      guard !study.coders.isEmpty, document.codings.isEmpty, document.failure == nil, !document.text.isBlank else {
        return []
      }
      let path = document.source.path
      return [Finding(at: Place(file: path), ["source": .text(path.value)])]
    }
  )
}

extension SourceText {
  /// Whether the text holds nothing but spaces and line breaks; a byte order mark counts as nothing.
  fileprivate var isBlank: Bool {
    // Looks no further than the first word.
    bytes.allSatisfy { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
  }
}
