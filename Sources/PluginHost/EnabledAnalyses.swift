import KodebokPluginKit
import KodebokStudyModel
import KodebokText
import Synchronization

extension AnalysisHost {
  /// The most findings, and the most proposals, that are taken of one analysis.
  private static let mostFindings = 2_000

  /// A host as a face needs it: bundled analyses, those of the user, those of a study.
  ///
  /// - Parameters:
  ///   - bundled: The table of bundled analyses.
  ///   - study: The root of the study, or nil.
  ///   - environment: Where `HOME`, `XDG_DATA_HOME` and `PATH` come from.
  ///   - version: The version of the program.
  package convenience init(
    bundled: [any AnalysisPlugin.Type],
    study: String?,
    environment: [String: String],
    version: String
  ) {
    let folders = PluginFolders(dataHome: environment["XDG_DATA_HOME"], home: environment["HOME"])
    let trust = TrustList(folders)
    self.init(
      catalog: PluginCatalog(bundled: bundled, userFolder: folders.user, study: study, trust: trust),
      identity: Identity(version: version),
      trust: trust,
      environment: environment
    )
  }

  /// The analyses that are known without starting anything.
  package var offers: [PluginCatalog.Offer] { catalog.withLock { $0.offers } }

  /// What the analyses that a study has enabled find and propose, as findings of the study.
  ///
  /// The rule of a finding is the analysis' name, a hyphen, and the analysis' own name of the rule; its severity is
  /// what the settings say of that rule. A proposal is a finding of the rule `proposed-coding`. An analysis that gives
  /// no result is one of the rule `analysis-failed`.
  ///
  /// - Parameters:
  ///   - view: The study.
  ///   - language: The language of messages.
  ///   - isCancelled: Whether nobody waits any more; then what is known so far is given.
  /// - Returns: The findings, in the order of the analyses.
  package func findings(
    _ view: some StudyView,
    language: Settings.Language,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> [Finding] {
    var findings: [Finding] = []
    for enabled in view.study.settings.analyses where !isCancelled() {
      let context = AnalysisContext(language: language, isCancelled: isCancelled)
      do throws(AnalysisFailure) {
        let options = enabled.options.map { (name: $0.name, value: $0.value) }
        let result = try run(enabled.name, options, view, context)
        findings += Self.findings(of: result, by: enabled.name, in: view.study)
      } catch  where error.kind != .cancelled {
        findings.append(
          Finding(
            rule: "analysis-failed",
            severity: .warning,
            place: enabled.place,
            facts: [
              "analysis": .text(enabled.name.visible), "message": .text(error.message.text(in: language)),
            ]
          )
        )
      } catch {}
    }
    return findings
  }

  private static func findings(of result: AnalysisResult, by analysis: String, in study: Study) -> [Finding] {
    let name = analysis.split(separator: "/").last.map { String($0) } ?? analysis
    let own = result.findings.prefix(mostFindings).compactMap { found -> Finding? in
      let rule = RuleID(name + "-" + found.rule)
      let severity = study.settings.rules[rule] ?? .some(found.severity)
      guard let severity else { return nil }
      return Finding(
        rule: rule,
        severity: severity,
        place: found.place,
        facts: ["message": .text(found.message)],
        related: found.related.prefix(20).map {
          .init($0.place, role: "analysis", facts: ["message": .text($0.message)])
        }
      )
    }
    let proposed = result.proposals.prefix(mostFindings).map { proposal in
      let label = study.codeBook.label(proposal.code)
      var facts: [String: Fact] = [
        "analysis": .text(name), "label": .text(label.visible), "code": .text(proposal.code.value),
      ]
      if !proposal.reason.isEmpty { facts["reason"] = .text(proposal.reason) }
      let place = proposal.place
      return Finding(
        rule: "proposed-coding",
        variant: proposal.reason.isEmpty ? "" : "reason",
        severity: .hint,
        place: Place(file: place.source, start: place.start, end: place.end),
        facts: facts
      )
    }
    return own + proposed
  }
}
