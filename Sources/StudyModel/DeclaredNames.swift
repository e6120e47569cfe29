import KodebokText

/// The names that must not stand in the study's texts: those of the key, which lies outside the study, and those that
/// the study itself declares.
package struct DeclaredNames: Sendable {
  /// What a name is the name of.
  package enum Kind: String, Sendable, CaseIterable {
    /// A person who takes part.
    case person
    /// Somebody who does not take part: family, a colleague, a case worker.
    case thirdParty
    /// A place or an address.
    case place
    /// A workplace, school or other organisation.
    case employer
    /// Anything else.
    case other
  }

  /// One name.
  package struct One: Hashable, Sendable {
    /// The name as it is declared.
    package var words: String
    /// What it is the name of.
    package var kind: Kind
    /// What is written in its place; empty: a placeholder for its kind.
    package var replacement: String
    /// Whether it comes from the key, so that it is shown to nobody who does not ask.
    package var isSecret: Bool
    /// Whether the word also means something else, so that it is a name for sure only inside a sentence.
    package var isOrdinary: Bool

    /// Creates a name.
    package init(words: String, kind: Kind, replacement: String, isSecret: Bool, isOrdinary: Bool = false) {
      self.words = words
      self.kind = kind
      self.replacement = replacement
      self.isSecret = isSecret
      self.isOrdinary = isOrdinary
    }
  }

  /// What is wrong with the key.
  package enum KeyProblem: Hashable, Sendable {
    /// It cannot be read; the reason.
    case unreadable(String)
    /// It has no column with names, or no rows.
    case empty
    /// It lies in the folder of the study.
    case insideStudy(StudyPath)
  }

  /// The names, in the order in which they were declared.
  package var all: [One] = []
  /// The names prepared for looking; the index of a hit is one of ``all``, or -1 for a name that may stand.
  package var table = NameTable.empty
  /// What is wrong with the key, or nil.
  package var keyProblem: KeyProblem?
  /// Whether a key is named.
  package var hasKey = false
  /// Pseudonyms that are a part of the real name of the person they stand for, sorted.
  package var tellingPseudonyms: [String] = []
  /// The study's own file of names, whose cells are no findings; nil where there is none.
  package var file: StudyPath?

  /// Creates the names of a study that declares none.
  package init() {}

  /// Prepares names for looking.
  ///
  /// - Parameters:
  ///   - all: The names; single words of longer names may be among them.
  ///   - allowed: Names that may stand although a part of them is declared: coders, pseudonyms, what the settings allow.
  package init(_ all: [One], allowed: [String]) {
    self.all = all
    var names = all.enumerated().map { index, one in
      let isWord = !one.words.utf8.contains(0x20) && !one.words.utf8.contains(0x2D)
      let isPerson = one.kind == .person || one.kind == .thirdParty
      let begins = one.words.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
      let needsCapital = begins && isWord && (one.isOrdinary || !isPerson || one.words.unicodeScalars.count < 4)
      return NameTable.Name(one.words, index: index, takesEndings: !isPerson, needsCapital: needsCapital)
    }
    names += allowed.map { NameTable.Name($0, index: -1, needsCapital: true) }
    // Of equal names the first is found: what may stand goes before what may not.
    table = NameTable(names)
  }

  /// What stands at a place of a text for sure or perhaps: the declared name a hit is of.
  package subscript(hit: NameTable.Hit) -> One? { all.indices.contains(hit.index) ? all[hit.index] : nil }
}
