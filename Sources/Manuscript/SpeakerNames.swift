import KodebokStudyModel
import KodebokText

/// Everybody who can be named as the speaker of a quote: participants, labels of the transcripts, the one who asks; and
/// where the settings say that quotations name them.
package struct SpeakerNames: Sendable {
  /// A name in a text.
  package struct Mention: Hashable, Sendable {
    /// Who is meant.
    package var person: Study.Speaker
    /// The name as it stands.
    package var range: Range<ByteOffset>
  }

  private struct Name {
    var words: [String]
    var person: Study.Speaker
    /// Whether it can stand in running text without being mistaken for something else.
    var isDistinct: Bool
  }

  private var byFirstWord: [String: [Name]] = [:]
  private var byWhole: [String: Study.Speaker] = [:]
  private var byNumber: [Int: Study.Speaker] = [:]
  private var groups: [String: [Study.Speaker]] = [:]
  /// Where the settings say that the speaker of a quotation that is set off stands.
  let speakerPlace: ReportLanguage.SpeakerPlace?
  /// The mark that opens words of literature and terms, where the settings say so.
  let literatureMark: UInt32?

  /// Creates names for a text in which nobody is known.
  package init() { (speakerPlace, literatureMark) = (nil, nil) }

  /// Gathers the names of a study.
  package init(_ study: Study) {
    (speakerPlace, literatureMark) = Self.style(study.settings.reports)
    for participant in study.participants.all {
      let person = Study.Speaker.participant(participant.id)
      add(participant.id.value, person)
      add(participant.pseudonym, person)
      if let number = Self.number(in: participant.id.value), byNumber[number] == nil { byNumber[number] = person }
      if !participant.group.isEmpty { groups[CaseFolding.lowercased(participant.group), default: []].append(person) }
    }
    for row in study.material.rows {
      for entry in row.speakers { add(entry.label, study.speaker(entry.label, in: row.source)) }
    }
    for label in study.settings.speakers.keys.sorted() { add(label, study.speaker(label, in: StudyPath(""))) }
    for label in (Study.interviewerLabels.union(Study.moderatorLabels)).sorted() where label.count > 3 {
      let role = Study.moderatorLabels.contains(label) ? "moderator" : "interviewer"
      if byWhole[label] == nil { byWhole[label] = .role(role) }
    }
  }

  /// Whether quotations are read as the settings have them.
  package func isStyled(as reports: ReportLanguage) -> Bool {
    (speakerPlace, literatureMark) == Self.style(reports)
  }

  private static func style(_ reports: ReportLanguage) -> (ReportLanguage.SpeakerPlace?, UInt32?) {
    (reports.speakerPlace, reports.literatureMarks.first?.unicodeScalars.first?.value)
  }

  private mutating func add(_ name: String, _ person: Study.Speaker) {
    guard !name.isEmpty, person != .unknown else { return }
    let key = CaseFolding.lowercased(name)
    if byWhole[key] == nil { byWhole[key] = person }
    let words = name.split(whereSeparator: { $0.isWhitespace }).map(String.init)
    guard let first = words.first else { return }
    let isNumber = name.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    let isPerson = if case .participant = person { true } else { false }
    let isDistinct = isPerson && !isNumber && name.unicodeScalars.count > 1
    byFirstWord[first, default: []].append(Name(words: words, person: person, isDistinct: isDistinct))
  }

  private static func number(in name: String) -> Int? {
    let digits = name.reversed().prefix { $0.isNumber }.reversed()
    return Int(String(digits))
  }

  /// Whom a label means: `Tone`, `P3`, `Informant 3`, `Tone (24)`, `Tone, Naustet`; nil where nobody is known by it.
  ///
  /// - Parameters:
  ///   - label: The name with what stands beside it.
  ///   - isWhole: Whether all of the label must be the name, so that `Tone sier` is none.
  /// - Returns: Everybody who may be meant.
  func persons(label: String, isWhole: Bool = false) -> [Study.Speaker] {
    let whole = CaseFolding.lowercased(label)
    if let person = byWhole[whole] { return [person] }
    let head = String(whole.prefix { !",;(/[–—".contains($0) }).trimmed
    if let person = byWhole[head] { return [person] }
    let words = head.split(separator: " ").map(String.init)
    if words.count == 2, Self.roles.contains(words[0]), let number = Self.number(in: words[1]),
      let person = byNumber[number]
    {
      return [person]
    }
    if isWhole { return groups[head] ?? [] }
    for count in stride(from: words.count - 1, through: 1, by: -1) {
      if let person = byWhole[words.prefix(count).joined(separator: " ")] { return [person] }
    }
    return groups[head] ?? groups[whole] ?? []
  }

  private static let roles: Set<String> = [
    "informant", "deltaker", "deltakar", "participant", "interviewee", "respondent", "intervju", "interview", "person",
  ]

  /// The names of participants in some stretches of a text, in order; a possessive s belongs to the name.
  package func mentions(in text: SourceText, _ stretches: [Range<ByteOffset>]) -> [Mention] {
    guard !byFirstWord.isEmpty else { return [] }
    var result: [Mention] = []
    for stretch in stretches {
      let words = Words.ranges(in: text, stretch)
      var index = 0
      while index < words.count {
        let byte = text.bytes[words[index].lowerBound.value]
        // A name begins with a capital, a digit or a letter beyond ASCII.
        guard 0x41...0x5A ~= byte || 0x30...0x39 ~= byte || byte >= 0x80 else {
          index += 1
          continue
        }
        if let (name, count) = name(at: index, words, text) {
          let range = words[index].lowerBound..<words[index + count - 1].upperBound
          result.append(Mention(person: name.person, range: range))
          index += count
        } else {
          index += 1
        }
      }
    }
    return result
  }

  private func name(at index: Int, _ words: [Range<ByteOffset>], _ text: SourceText) -> (Name, Int)? {
    let first = text.string(words[index])
    var best: (Name, Int)?
    for form in Self.forms(of: first) {
      for name in byFirstWord[form] ?? [] where name.isDistinct && index + name.words.count <= words.count {
        let rest = (1..<name.words.count).allSatisfy { offset in
          Self.forms(of: text.string(words[index + offset])).contains(name.words[offset])
        }
        if rest, name.words.count > best?.1 ?? 0 { best = (name, name.words.count) }
      }
    }
    return best
  }

  /// A word as it stands and without what makes it possessive.
  private static func forms(of word: String) -> [String] {
    var result = [word]
    for ending in ["'s", "’s", "'", "’", "s"] where word.hasSuffix(ending) && word.count > ending.count + 1 {
      result.append(String(word.dropLast(ending.count)))
    }
    return result
  }
}

extension String {
  /// The text without white space around it.
  var trimmed: String {
    var part = self[...]
    while let first = part.first, first.isWhitespace { part = part.dropFirst() }
    while let last = part.last, last.isWhitespace { part = part.dropLast() }
    return String(part)
  }
}
