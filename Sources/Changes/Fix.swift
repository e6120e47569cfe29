import KodebokStudyModel

/// Something that mends a finding, as one undoable step.
package struct Fix: Hashable, Sendable {
  /// The catalogue key of its title.
  package var titleKey: String
  /// The facts of the title.
  package var facts: [String: Fact]
  /// Whether it is the one to take where only one is taken.
  package var isPreferred: Bool
  /// Whether nothing is guessed by it, so that `check --fix` may make it.
  package var isSafe: Bool
  /// What it does.
  package var change: ChangeSet

  /// Creates a fix.
  package init(
    _ titleKey: String,
    _ facts: [String: Fact] = [:],
    isPreferred: Bool = false,
    isSafe: Bool = false,
    _ change: ChangeSet
  ) {
    self.titleKey = titleKey
    self.facts = facts
    self.isPreferred = isPreferred
    self.isSafe = isSafe
    self.change = change
  }
}

extension ChangeContext {
  /// What can be done about a finding, the best first; empty where nothing can, or where it is not this coder's to do.
  ///
  /// `document` is the source that the finding is about, where it is about one.
  package func fixes(for finding: Finding, in document: Document?) -> [Fix] {
    guard let make = Self.makers.first(where: { $0.rule == finding.rule })?.make else { return [] }
    let fixes = make(self)(finding, document).filter { !$0.change.isEmpty }
    return fixes.map { fix in
      var fix = fix
      fix.change.facts["rule"] = .text(finding.rule.value)
      return fix
    }
  }

  private typealias Maker = @Sendable (ChangeContext) -> (Finding, Document?) -> [Fix]

  /// The rules that have fixes, sorted by name.
  private static let makers: [(rule: RuleID, make: Maker)] = [
    ("ambiguous-coding", { $0.fixAmbiguous }),
    ("broken-link", { $0.fixLink }),
    ("claim-count", { $0.fixNumber }),
    ("claim-denominator", { $0.fixNumber }),
    ("claim-small-percent", { $0.fixNumber }),
    ("condensate-stale", { $0.fixFooting }),
    ("condensate-unbound", { $0.fixFooting }),
    ("conflict-markers", { $0.fixConflict }),
    ("description-stale", { $0.fixFooting }),
    ("drifted-coding", { $0.fixDrifted }),
    ("duplicate-coding-id", { $0.fixDuplicateCoding }),
    ("duplicate-id", { $0.fixDuplicateID }),
    ("encoding", { $0.fixEncoding }),
    ("exclusive-codes-together", { $0.fixExclusive }),
    ("fact-differs", { $0.fixNumber }),
    ("header-mismatch", { $0.fixHeader }),
    ("identifier-account", { $0.fixIdentifier }),
    ("identifier-address", { $0.fixIdentifier }),
    ("identifier-birth-date", { $0.fixIdentifier }),
    ("identifier-declared", { $0.fixIdentifier }),
    ("identifier-email", { $0.fixIdentifier }),
    ("identifier-name", { $0.fixIdentifier }),
    ("identifier-name-unsure", { $0.fixIdentifier }),
    ("identifier-national-number", { $0.fixIdentifier }),
    ("identifier-phone", { $0.fixIdentifier }),
    ("language-form", { $0.fixNumber }),
    ("language-gender", { $0.fixNumber }),
    ("language-marks", { $0.fixNumber }),
    ("language-term", { $0.fixNumber }),
    ("line-moved", { $0.fixLine }),
    ("missing-definition", { $0.fixDefinition }),
    ("orphaned-coding", { $0.fixOrphaned }),
    ("parked-code-applied", { $0.fixParked }),
    ("quote-altered", { $0.fixQuote }),
    ("quote-cleaned", { $0.fixQuote }),
    ("quote-elision-unmarked", { $0.fixElision }),
    ("quote-unlinked", { $0.fixUnlinked }),
    ("quote-wrong-speaker", { $0.fixWrongSpeaker }),
    ("renamed-heading", { $0.fixRenamed }),
    ("settings-unknown-rule", { $0.fixUnknownRule }),
    ("source-moved", { $0.fixMoved }),
    ("speaker-without-participant", { $0.fixSpeaker }),
    ("typed-tag-left", { $0.fixTypedTag }),
    ("unknown-code", { $0.fixUnknownCode }),
    ("unknown-speaker", { $0.fixSpeaker }),
    ("unused-code", { $0.fixUnused }),
    ("voice-quote", { $0.fixNumber }),
    ("voice-unknown", { $0.fixNumber }),
  ]

  /// The rules that have fixes, sorted by name.
  package static var fixableRules: [RuleID] { makers.map(\.rule) }

  /// The rules of which some findings are mended unasked, sorted by name.
  package static let unaskedRules: [RuleID] = [
    "conflict-markers", "duplicate-coding-id", "duplicate-id", "encoding", "header-mismatch", "line-moved",
    "source-moved",
    "typed-tag-left", "unknown-code",
  ]

  /// The fixes that `check --fix` makes of findings, each with the findings it mends, in the order of the first of these.
  ///
  /// Several findings may have one fix: all typed tags of a source are taken out together, and a code is added once.
  ///
  /// - Complexity: O(findings × what one fix costs), but typed tags and unknown codes are worked out once a source and
  ///   once a code.
  package func unaskedFixes(for findings: [Finding], in document: Document?) -> [(fix: Fix, findings: [Finding])] {
    var result: [(fix: Fix, findings: [Finding])] = []
    var known: [[Change]: Int] = [:]
    var same: [String: Int?] = [:]
    let lines = lineFixes(for: findings)
    for one in lines { same["line-moved " + one.findings[0].place.file.value] = .some(nil) }
    result += lines
    for finding in findings where Self.unaskedRules.contains(finding.rule) {
      let key = sharedKey(of: finding, in: document)
      if let key, let index = same[key] {
        if let index { result[index].findings.append(finding) }
        continue
      }
      let fix = fixes(for: finding, in: document).first(where: \.isSafe)
      var index = fix.flatMap { known[$0.change.changes] }
      if let index {
        result[index].findings.append(finding)
      } else if let fix {
        index = result.count
        known[fix.change.changes] = result.count
        result.append((fix, [finding]))
      }
      if let key { same[key] = .some(index) }
    }
    return result
  }

  /// The findings that `check --fix` mends.
  ///
  /// - Complexity: as ``unaskedFixes(for:in:)``, but headings with the same id cost nothing.
  package func mendedUnasked(_ findings: [Finding], in document: Document?) -> [Finding] {
    let headings = findings.filter { $0.rule == "duplicate-id" && $0.variant.isEmpty }
    let others = findings.filter { $0.rule != "duplicate-id" }
    return headings + unaskedFixes(for: others, in: document).flatMap(\.findings)
  }

  /// What findings have in common that one fix mends; nil where each has its own.
  private func sharedKey(of finding: Finding, in document: Document?) -> String? {
    switch finding.rule {
    case "line-moved": return "line-moved " + finding.place.file.value
    case "typed-tag-left" where document != nil: return "typed-tag-left"
    case "unknown-code":
      guard let document, let id = finding.text("coding"), let owner = finding.text("coder"),
        let placed = document.codings.first(where: { $0.coding.id.value == id && $0.coder.value == owner }),
        let label = placed.coding.label
      else { return nil }
      return "unknown-code \(placed.coding.code.value) \(label)"
    default: return nil
    }
  }
}
