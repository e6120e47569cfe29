import KodebokStudyModel

/// The words of the program in one language: facts in, sentences out.
package struct Wording: Sendable {
  /// The language.
  package let language: Settings.Language

  /// Creates the words in a language.
  package init(_ language: Settings.Language) { self.language = language }

  /// What a finding says, in one sentence without line breaks.
  package func message(for finding: Finding) -> String {
    let key = Self.key(finding.rule, finding.variant)
    if Catalogue.entries[key] == nil, Catalogue.entries[finding.rule.value] == nil,
      let message = finding.text("message")
    {
      return message
    }
    return text(Catalogue.entries[key] == nil ? finding.rule.value : key, finding.facts)
  }

  /// What another place that belongs to a finding is.
  package func related(_ related: Finding.Related, of finding: Finding) -> String {
    let own = "related/" + finding.rule.value + "/" + related.role
    let facts = finding.facts.merging(related.facts) { _, new in new }
    return text(Catalogue.entries[own] == nil ? "related/" + related.role : own, facts)
  }

  /// The name of a rule as a heading: `A code the code book does not have`.
  package func title(_ rule: RuleID) -> String { page(rule)?.title ?? rule.value }

  /// The page about a rule in Markdown: what it means, why it matters, an example, how to mend it, how to switch it off.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - severity: How much a finding matters by default; nil for a rule that is off.
  ///   - mending: Who can mend it.
  /// - Returns: The page; one sentence for a rule that does not exist.
  package func explanation(_ rule: RuleID, severity: Severity? = nil, mending: Mending = .byHand) -> String {
    guard let page = page(rule) else { return text("error/unknown-rule", ["rule": .text(rule.value)]) + "\n" }
    var result = "# \(page.title)\n\n`\(rule.value)`"
    if let severity {
      result += " · " + text("page/severity", ["severity": .text(name(of: severity))])
    } else {
      result += " · " + text("page/off")
    }
    switch mending {
    case .byHand: break
    case .byChoice: result += " · " + text("page/by-choice")
    case .unasked: result += " · " + text("page/unasked")
    }
    result += "\n\n" + page.meaning + "\n"
    result += "\n## " + text("page/why") + "\n\n" + page.reason + "\n"
    result += "\n## " + text("page/example") + "\n\n" + page.example + "\n"
    result += "\n## " + text("page/mend") + "\n\n" + page.mending + "\n"
    result += "\n## " + text("page/switch-off") + "\n\n" + text("page/settings") + "\n\n"
    result += "```json\n{ \"rules\": { \"\(rule.value)\": \"off\" } }\n```\n"
    return result
  }

  /// What was done, after it has been: `tagged “Trust”`; by its name in menus where there are no words of its own.
  package func done(_ action: String, _ facts: [String: Fact]) -> String {
    if case .text("")? = facts["to"], Self.has("done/\(action)/top") { return text("done/\(action)/top", facts) }
    return text(Self.has("done/" + action) ? "done/" + action : "action/" + action, facts)
  }

  /// What a rule looks for, in one or two sentences.
  package func meaning(_ rule: RuleID) -> String { page(rule)?.meaning ?? rule.value }

  /// The word for a severity: `warning`.
  package func name(of severity: Severity) -> String { text("severity/" + severity.rawValue) }

  /// The words of an entry of the catalogue; the key itself where there is no such entry.
  package func text(_ key: String, _ facts: [String: Fact] = [:]) -> String {
    guard let entry = Catalogue.entries[key] else { return key }
    let template = language == .norwegian ? entry.norwegian : entry.english
    return Template.of(template).filled(with: facts, joinedBy: language == .norwegian ? "og" : "and") { name, words in
      name == "reason" ? reason(words, facts) : nil
    }
  }

  /// The words of a reason that the catalogue knows by name, or nil for one that is words already.
  private func reason(_ name: String, _ facts: [String: Fact]) -> String? {
    let key = Catalogue.entries["reason/" + name] == nil ? name : "reason/" + name
    // Only these areas hold reasons; they never ask for a reason themselves.
    guard key.hasPrefix("reason/") || key.hasPrefix("query-"), Catalogue.entries[key] != nil else { return nil }
    return text(key, facts.filter { $0.key != "reason" })
  }

  /// Whether the catalogue has an entry.
  package static func has(_ key: String) -> Bool { Catalogue.entries[key] != nil }

  /// The names of all rules that have a page, sorted.
  package static var rules: [RuleID] { Catalogue.pages.keys.sorted() }

  private func page(_ rule: RuleID) -> Page.Words? {
    guard let page = Catalogue.pages[rule] else { return nil }
    return language == .norwegian ? page.norwegian : page.english
  }

  private static func key(_ rule: RuleID, _ variant: String) -> String {
    variant.isEmpty ? rule.value : rule.value + "/" + variant
  }
}
