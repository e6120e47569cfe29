import KodebokQuery
import KodebokStudyModel
import KodebokText

/// A claim of a report beside what the material says.
package struct CountedClaim: Sendable {
  /// The claim.
  package var claim: Claim
  /// The report.
  package var manuscript: Manuscript
  /// What it is about; nil for a claim that is bound to nothing.
  package var subject: ClaimSubject?
  /// Those who say it, of the group that is named.
  package var says: [Prevalence.Count]
  /// Those who contradict it, of the group that is named.
  package var against: [Prevalence.Count]
  /// Those who were not asked about it and did not bring it up, of the group that is named; none where it is not known
  /// who was asked.
  package var notAsked: [Prevalence.Count]
  /// How many could: the participants who speak in coded material, of the group that is named.
  package var all: Int

  /// Whether the claim is held against something: it is bound, and somebody speaks in coded material.
  package var isCounted: Bool { subject != nil && all > 0 }

  /// The words that would be right in the place of those printed.
  package var corrected: String {
    let text = manuscript.text
    let printed = text.string(claim.range)
    let language = QuantityWords.Language(printed, isSyv: text.string.holds("syv"))
    guard let number = claim.number else { return language.share(says.count, all, like: printed) }
    var result = text.string(claim.range.lowerBound..<number.lowerBound)
    if claim.whole == nil {
      let behind = text.string(number.upperBound..<claim.range.upperBound)
      return result + language.number(says.count, like: text.string(number), before: behind)
    }
    result += language.number(says.count, like: text.string(number))
    if let whole = claim.whole {
      result += text.string(number.upperBound..<whole.lowerBound) + language.number(all, like: text.string(whole))
      result += text.string(whole.upperBound..<claim.range.upperBound)
    }
    return result
  }
}

extension ReportReading {
  /// The claims of all reports.
  ///
  /// - Parameters:
  ///   - study: The study.
  ///   - memory: What paragraphs were read as before; nil where all of them are read.
  /// - Returns: The claims in the order of the reports, each with its report and what it is about.
  package func claims(
    of study: Study,
    memory: ManuscriptMemory? = nil
  ) -> [(claim: Claim, manuscript: Manuscript, subject: ClaimSubject?)] {
    let groups = Set(study.participants.all.map(\.group)).sorted()
    return manuscripts.flatMap { manuscript in
      ClaimReader(manuscript, groups: groups, memory: memory).claims().map { claim in
        (claim, manuscript, claim.link.flatMap { ClaimSubject($0, in: study) })
      }
    }
  }

  /// The claims of all reports beside what was counted.
  package func counted(
    _ claims: [(claim: Claim, manuscript: Manuscript, subject: ClaimSubject?)],
    _ counts: [ClaimSubject: Prevalence],
    in study: Study,
    speaking: [ParticipantID]
  ) -> [CountedClaim] {
    let groups = Dictionary(study.participants.all.map { ($0.id, $0.group) }) { first, _ in first }
    return claims.map { claim, manuscript, subject in
      func belongs(_ id: ParticipantID) -> Bool { claim.group.isEmpty || groups[id] == claim.group }
      let count = subject.flatMap { counts[$0] }
      return CountedClaim(
        claim: claim,
        manuscript: manuscript,
        subject: count == nil ? nil : subject,
        says: count?.says.filter { belongs($0.participant) } ?? [],
        against: count?.against.filter { belongs($0.participant) } ?? [],
        notAsked: count?.notAsked.filter { belongs($0.participant) } ?? [],
        all: speaking.count { belongs($0) }
      )
    }
  }
}

extension QuantityWords {
  /// The language a quantity is printed in, for writing another.
  struct Language {
    private let isEnglish: Bool
    private let isSyv: Bool

    init(_ printed: String, isSyv: Bool) {
      self.isSyv = isSyv
      let words = CaseFolding.lowercased(printed).split { !$0.isLetter }.map(String.init)
      isEnglish = words.contains { Self.english.contains($0) }
    }

    /// A number as digits where digits are printed, else in words up to twelve.
    func number(_ value: Int, like printed: String) -> String {
      if printed.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) || value > 12 { return String(value) }
      let words =
        isEnglish
        ? Self.englishNumbers : (isSyv ? Self.norwegianNumbers.map { $0 == "sju" ? "syv" : $0 } : Self.norwegianNumbers)
      let word = words[max(value, 0)]
      return printed.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
    }

    /// A number with the words behind it, of which a noun for people gets the form that the number asks for:
    /// `two participants`, `one participant`, `no participants`.
    func number(_ value: Int, like printed: String, before behind: String) -> String {
      let noun = String(behind.drop { !$0.isLetter })
      guard let forms = Self.people.first(where: { $0.one == noun || $0.many == noun }) else {
        return number(value, like: printed) + behind
      }
      var number = number(value, like: printed)
      if isEnglish, value == 0 { number = number == "None" ? "No" : number == "none" ? "no" : number }
      // `informant` is one in both languages.
      let many = isEnglish ? Self.people.last { $0.one == forms.one }?.many ?? forms.many : forms.many
      return number + behind.dropLast(noun.count) + (value == 1 ? forms.one : noun == forms.one ? many : noun)
    }

    /// Nouns for people: one and several, Norwegian before English.
    private static let people: [(one: String, many: String)] = [
      ("deltaker", "deltakere"), ("deltaker", "deltagere"), ("deltakar", "deltakarar"), ("informant", "informanter"),
      ("informant", "informantar"), ("respondent", "respondenter"), ("respondent", "respondentar"),
      ("intervjuperson", "intervjupersoner"), ("ungdom", "ungdommer"), ("person", "personer"), ("person", "personar"),
      ("participant", "participants"), ("informant", "informants"), ("interviewee", "interviewees"),
      ("respondent", "respondents"), ("person", "people"),
    ]

    /// So many of all: `fem av sju`.
    func share(_ value: Int, _ all: Int, like printed: String) -> String {
      number(value, like: printed.first.map { $0.isNumber ? "x" : printed } ?? "x")
        + (isEnglish ? " of " : " av ") + number(all, like: "x")
    }

    private static let englishNumbers = [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]
    private static let norwegianNumbers = [
      "ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv",
    ]
    private static let english: Set<String> = Set(
      englishNumbers + [
        "of", "the", "all", "most", "many", "several", "some", "few", "couple", "only", "just", "nearly", "almost",
        "majority",
        "everyone", "everybody", "nobody", "percent", "half", "thirds", "third", "quarter", "quarters", "but", "no",
      ]
    )
  }
}
