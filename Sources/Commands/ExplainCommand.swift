import KodebokChecks
import KodebokStorage
import KodebokStudyModel
import KodebokWording

/// `kodebok explain [RULE]`: the page of a rule, the list of all rules, or the schema of the settings.
extension CommandDescription {
  static let explain = CommandDescription(
    name: "explain",
    arguments: [Argument(name: "RULE", isOptional: true, value: .text("RULE"))]
  ) { (invocation, console) throws(CommandFailure) in
    let wording = Wording(Program.language(invocation.value("lang"), nil, console))
    guard let name = invocation.arguments.first else {
      console.print(list(wording))
      return .clean
    }
    if name == "kodebok.json" {
      console.print(SettingsSchema.text)
      return .clean
    }
    guard let rule = Rules[RuleID(name)] else {
      throw CommandFailure(key: "error/unknown-rule", facts: ["rule": name])
    }
    console.print(wording.explanation(rule.id, severity: rule.defaultSeverity, mending: rule.mending))
    return .clean
  }

  /// One line a rule: its name, how much it matters, what it is about.
  private static func list(_ wording: Wording) -> String {
    let width = Rules.all.map(\.id.value.count).max() ?? 0
    return Rules.all.map { rule in
      let name = rule.id.value + String(repeating: " ", count: width - rule.id.value.count)
      let severity = rule.defaultSeverity?.rawValue ?? "off"
      return name + "  " + severity + String(repeating: " ", count: max(0, 11 - severity.count)) + "  "
        + wording.title(rule.id) + "\n"
    }.joined()
  }
}
