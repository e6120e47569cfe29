import KodebokChanges
import KodebokJSON
import KodebokStudyModel
import KodebokText
import KodebokWording

/// A fix of a finding, as it is offered and found again when it is chosen.
struct FixOffer: Sendable {
  var title: String
  var finding: Finding
  var fix: Fix

  /// What the command is told: enough to find the finding and the fix again in a later state.
  var arguments: [JSONMember] {
    [
      JSONMember("rule", .string(finding.rule.value)),
      JSONMember("variant", .string(finding.variant)),
      JSONMember("title", .string(title)),
    ]
  }

  /// The fixes of the findings that touch a place, in the order of the findings.
  static func all(at selection: Range<ByteOffset>, in view: DocumentView, _ snapshot: Snapshot) -> [FixOffer] {
    guard let study = snapshot.study else { return [] }
    let context = ChangeContext(
      study: view.study,
      coder: study.coder,
      time: "",
      language: snapshot.profile.language(of: view.study),
      newID: { CodingID("") }
    )
    return all(at: selection, in: view, study, context, snapshot)
  }

  /// The same as changes that can be made.
  static func all(
    at selection: Range<ByteOffset>,
    in view: DocumentView,
    _ study: StudyView,
    _ context: ChangeContext,
    _ snapshot: Snapshot
  ) -> [FixOffer] {
    let findings = view.findings.value + study.findings(about: view.path)
    let document = view.document.value
    let words = snapshot.words
    var result: [FixOffer] = []
    for finding in findings {
      let place = DiagnosticWriter.place(of: finding, in: view)
      let start = view.text.offset(of: place.start, in: .utf32)
      let end = view.text.offset(of: place.end, in: .utf32)
      guard start <= selection.upperBound, selection.lowerBound <= end else { continue }
      for fix in context.fixes(for: finding, in: document) {
        result.append(FixOffer(title: words.text(fix.titleKey, fix.facts), finding: finding, fix: fix))
      }
    }
    return result
  }
}
