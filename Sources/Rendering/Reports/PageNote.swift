import KodebokChecks
import KodebokManuscript
import KodebokStudyModel
import KodebokText
import KodebokWording

/// A claim or a fact in the words of a report, with what was found when it was counted.
struct PageNote {
  /// The words that say it; bytes of the manuscript.
  var range: Range<ByteOffset>
  /// Whether it holds.
  var weight: QuoteVerdict.Weight
  /// What was counted: `5/7`, or the value of a fact where another is printed.
  var words: String
  /// The part of the page that tells more.
  var part: String
}

extension StudyReport {
  /// The findings about claims and facts, by their place.
  var statementFindings: [Place: [Finding]] {
    Dictionary(
      grouping: findings.filter { ["claim", "fact-"].contains(String($0.rule.value.prefix(5))) },
      by: \.place
    )
  }

  /// The counted claims and the facts of a manuscript, in the order of its text; claims that are bound to nothing are not
  /// among them.
  func notes(in manuscript: Manuscript) -> [PageNote] {
    let found = statementFindings
    func weight(_ range: Range<ByteOffset>) -> QuoteVerdict.Weight {
      guard let findings = found[manuscript.place(range)] else { return .good }
      return findings.contains { $0.severity >= .warning } ? .poor : .fair
    }
    var notes: [PageNote] = []
    for claim in evidence.claims where claim.manuscript.path == manuscript.path && claim.isCounted {
      let range = claim.claim.range
      notes.append(
        PageNote(range: range, weight: weight(range), words: "\(claim.says.count)/\(claim.all)", part: "claims")
      )
    }
    for (fact, own) in evidence.facts where own.path == manuscript.path {
      let weight = weight(fact.range)
      let value = weight == .good ? "" : evidence.value(of: fact, in: own)?.shown ?? ""
      notes.append(PageNote(range: fact.range, weight: weight, words: value, part: "facts"))
    }
    return notes.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }
}

extension PageNote {
  /// What stands behind the words.
  var badge: String {
    let text = HTMLText.escaped(words.isEmpty ? weight.sign : weight.sign + " " + words)
    return " <a class=\"badge \(weight.rawValue)\" href=\"#\(part)\">\(text)</a>"
  }
}
