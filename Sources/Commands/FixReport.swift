import KodebokChecks
import KodebokStudyModel
import KodebokText
import KodebokWording

/// What `check --fix` did, and what it left to people and why.
struct FixReport {
  /// A mend that was made.
  struct Done: Sendable {
    /// Where the first of the findings stood.
    var place: Place
    /// The catalogue key of what was done, and its facts.
    var titleKey: String
    var facts: [String: Fact]
    /// How many findings it mended; 0 where only codings were brought up to date.
    var count: Int
  }

  /// Why findings of a rule were left.
  struct Left: Hashable, Sendable {
    var rule: RuleID
    /// Whose files they stand in, where that is somebody else; nil where somebody has to choose.
    var coder: String?
  }

  var done: [Done] = []
  var left: [Left: Int] = [:]

  /// The report for people: a line for each mend, how many findings that were, and what was left.
  func lines(_ wording: Wording) -> [String] {
    var result = done.map { done in
      let line = done.place.start == done.place.end ? "" : ":\(done.place.start.line + 1)"
      let facts: [String: Fact] = [
        "place": .text(done.place.file.value + line),
        "what": .text(wording.text(done.titleKey, done.facts)),
        "count": .number(done.count),
      ]
      let key =
        switch done.count {
        case 0: "check-followed"
        case 1: "check-mended"
        default: "check-mended/several"
        }
      return wording.text(key, facts)
    }
    let count = done.reduce(0) { $0 + $1.count }
    result.append(wording.text("check-fixed", ["count": .number(count)]))
    let order = left.keys.sorted { ($0.rule.value, $0.coder ?? "") < ($1.rule.value, $1.coder ?? "") }
    for key in order {
      var facts: [String: Fact] = [
        "rule": .text(key.rule.value), "title": .text(wording.title(key.rule)), "count": .number(left[key] ?? 0),
      ]
      if let coder = key.coder { facts["coder"] = .text(coder) }
      result.append(wording.text(key.coder == nil ? "check-left" : "check-left/others", facts))
    }
    return result
  }
}
