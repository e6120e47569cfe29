import KodebokQuery

/// Words that every text has, in Bokmål, Nynorsk and English, by the hashes of their folded forms.
enum FunctionWords {
  /// Whether a word, by its hash, says little by itself.
  static func holds(_ hash: UInt32) -> Bool { all.contains(hash) }

  private static let all: Set<UInt32> = {
    var hashes: Set<UInt32> = []
    for list in StopWords.List.allCases {
      for word in StopWords.words(of: list) { hashes.insert(FoldedWords.hash(of: word)) }
    }
    return hashes
  }()
}
