import KodebokManuscript
import KodebokStudyModel
import KodebokText

/// What the reports of a study say of each participant, put together: attributes that stand near the pseudonym, in one
/// place or in several, and how many participants they fit.
///
/// Each piece alone may be harmless. Whoever knows the field puts them together: the age of one chapter, the office of
/// another, “the only one with children” of a third.
package struct Jigsaw: Sendable {
  /// An attribute of a participant that a report tells.
  package struct Piece: Hashable, Sendable {
    /// The column of the participants table, as written there.
    package var attribute: String
    /// The value in the table.
    package var value: String
    /// Where it is told first.
    package var place: Place
  }

  /// Everything that is told of one participant.
  package struct Portrait: Sendable {
    /// Who.
    package var participant: ParticipantID
    /// The name used in reports.
    package var name: String
    /// The attributes that are told, each where it is told first, in the order of the reports.
    package var pieces: [Piece]
    /// Other things that could tell who it is, which the table does not hold: sentences about family, years, and being the only
    /// one.
    package var facts: [Place]
    /// How many participants all pieces fit; at least 1.
    package var fitting: Int
    /// The first piece with which no more participants are left than are allowed, and never the first of all.
    package var completing: Int?
  }

  /// The participants of whom something is told, in the order of the table.
  package private(set) var portraits: [Portrait] = []
  /// How many participants there are, those left out who have withdrawn.
  package let participants: Int

  /// Gathers what reports tell.
  ///
  /// - Parameters:
  ///   - manuscripts: The reports in order.
  ///   - study: The study.
  ///   - names: Who can be named.
  ///   - memory: What paragraphs were found to tell before; nil where all of them are read.
  /// - Complexity: O(bytes of the reports · attributes).
  package init(_ manuscripts: [Manuscript], of study: Study, names: SpeakerNames, memory: JigsawMemory? = nil) {
    let people = study.participants.all.filter { !$0.hasWithdrawn }
    participants = people.count
    func read() -> [ParticipantID: [Attribute]] {
      Dictionary(people.map { ($0.id, Attribute.all(of: $0, study.settings)) }) { first, _ in first }
    }
    let attributes = memory?.attributes.value(of: study.settings.harmlessAttributes, read) ?? read()
    var told: [ParticipantID: [Piece]] = [:]
    var facts: [ParticipantID: [Place]] = [:]
    let reader = PersonalStretches(names, attributes, harmless: study.settings.harmlessAttributes, memory)
    for manuscript in manuscripts {
      for telling in reader.tellings(of: manuscript) {
        for mention in telling.mentions
        where told[telling.participant]?.contains(where: { $0.attribute == mention.attribute }) != true {
          let piece = Piece(
            attribute: mention.attribute,
            value: mention.value,
            place: manuscript.place(mention.range)
          )
          told[telling.participant, default: []].append(piece)
        }
        if telling.tellsMore { facts[telling.participant, default: []].append(manuscript.place(telling.sentence)) }
      }
    }
    for person in people {
      let pieces = told[person.id] ?? []
      let more = facts[person.id] ?? []
      guard !pieces.isEmpty || !more.isEmpty else { continue }
      var left = people.map { attributes[$0.id] ?? [] }
      var completing: Int?
      for (index, piece) in pieces.enumerated() {
        left.removeAll { !$0.contains { $0.name == piece.attribute && $0.isEqual(piece.value) } }
        if index > 0, completing == nil, left.count <= study.settings.smallestGroup { completing = index }
      }
      portraits.append(
        Portrait(
          participant: person.id,
          name: person.name,
          pieces: pieces,
          facts: more,
          fitting: left.count,
          completing: completing
        )
      )
    }
  }
}

/// What paragraphs and quotes were found to tell of participants, kept from one version of a report to the next.
package final class JigsawMemory: Sendable {
  struct Key: Hashable, Sendable {
    var words: ParagraphKey
    /// Whose words they are; nil for a paragraph.
    var speaker: ParticipantID?
  }

  let known = RecentValues<Key, [PersonalStretch.Telling]>(most: 8_192)
  /// The attributes of the participants, by the columns that are harmless.
  let attributes = RecentValues<[String], [ParticipantID: [Attribute]]>(most: 2)

  /// Creates an empty memory; it goes with one table of participants.
  package init() {}
}

/// An attribute of a participant by which somebody could be recognised.
struct Attribute: Sendable {
  /// What kind of words tell it.
  enum Meaning: Hashable, Sendable {
    case age(Int)
    /// A number with the words of its column, of which one must stand beside it.
    case number(String, near: [String])
    case female, male
    /// The words of a value, folded.
    case words([String])
  }

  var name: String
  var value: String
  var meaning: Meaning

  func isEqual(_ other: String) -> Bool { CaseFolding.folded(value) == CaseFolding.folded(other) }

  /// The attributes of a participant; consent, dates, notes and yes or no are none.
  static func all(of person: Participant, _ settings: Settings) -> [Attribute] {
    let harmless = Set(settings.harmlessAttributes.map { CaseFolding.folded($0) })
    var result: [Attribute] = []
    for (name, value) in [("group", person.group)] + person.attributes where !value.isEmpty {
      let header = CaseFolding.folded(name)
      let parts = Words.lowercased(in: String(header.map { $0 == "_" ? " " : $0 }))
      guard !harmless.contains(header), !parts.contains(where: { part in Self.aside.contains { part.hasPrefix($0) } })
      else { continue }
      let words = Words.lowercased(in: value).map { CaseFolding.folded($0) }
      guard (1...5).contains(words.count), !Self.empty.contains(words[0]) || words.count > 1 else { continue }
      let number = value.trimmedBlanks
      let isNumber = number.utf8.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2C || $0 == 0x2E }
      let meaning: Meaning
      if parts.contains(where: { Self.ages.contains($0) }), let age = Int(number) {
        meaning = .age(age)
      } else if parts.contains(where: { Self.genders.contains($0) }) {
        guard let gender = Self.gender(words[0]) else { continue }
        meaning = gender
      } else if isNumber {
        meaning = .number(number, near: parts.filter { $0.utf8.count > 2 }.flatMap { Self.units[$0] ?? [$0] })
      } else {
        guard words.contains(where: { $0.utf8.count > 2 }) else { continue }
        meaning = .words(words)
      }
      result.append(Attribute(name: name, value: value, meaning: meaning))
    }
    return result
  }

  private static func gender(_ word: String) -> Meaning? {
    if ["k", "kvinne", "f", "female", "woman", "w", "jente", "girl"].contains(word) { return .female }
    return ["m", "mann", "male", "man", "gutt", "boy"].contains(word) ? .male : nil
  }

  private static let aside = ["samtykke", "consent", "dato", "date", "merknad", "note", "kommentar", "comment"]
  private static let empty: Set<String> = ["ja", "nei", "yes", "no", "true", "false", "x", "ukjent", "unknown"]
  private static let ages: Set<String> = ["alder", "age"]
  private static let genders: Set<String> = ["kjønn", "gender", "sex", "kjonn"]
  private static let units: [String: [String]] = [
    "måneder": ["måned", "month"], "months": ["måned", "month"], "year": ["year", "år"], "years": ["year", "år"],
    "timer": ["time", "hour"], "hours": ["time", "hour"], "barn": ["barn", "child"], "children": ["barn", "child"],
    "erfaring": ["år", "year"], "experience": ["år", "year"], "ansiennitet": ["år", "year"],
    "seniority": ["år", "year"],
  ]
}

extension String {
  /// The text without blanks around it.
  var trimmedBlanks: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
