import KodebokStudyModel
import KodebokText

extension Rule {
  /// A text that is not UTF-8, or no text at all.
  static let encoding = Rule(
    "encoding",
    .warning,
    mending: .unasked,
    document: { _, document in
      guard document.failure == nil else { return [] }
      return Finding.encoding(of: document.decoding, path: document.source.path).map { [$0] } ?? []
    },
    study: { study, _ in
      study.notes.compactMap { Finding.encoding(of: $0.decoding, path: $0.path) }
    }
  )
}

extension Finding {
  /// The finding about how a file is written, or nil for UTF-8.
  fileprivate static func encoding(of decoding: TextDecoding, path: StudyPath) -> Finding? {
    let facts: [String: Fact] = ["file": .text(path.value), "encoding": .text(decoding.encoding.rawValue)]
    switch decoding.encoding {
    case .utf8, .utf8WithMark: return nil
    case .binary: return Finding(at: Place(file: path), variant: "binary", facts)
    case .windows1252, .utf16: return Finding(at: Place(file: path), facts)
    }
  }
}
