import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokStudyModel
import KodebokText

extension Read {
  /// The codes of each coded line of a transcript, and the study's own numbers, where that is wanted.
  ///
  /// Always at the end of a line: a hint between words would part a sentence that somebody said.
  static let inlayHint = Read(
    method: InlayHintParams.method,
    offer: .capability("inlayHintProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    let asked: InlayHintParams = try params.decoded()
    guard let view = snapshot.view, let study = snapshot.study, case .source = view.role else { return writer.null() }
    let withCodes = snapshot.profile.codedPassages(in: view.study) == .inlay
    let numbers = snapshot.profile.showsNumbers ? PlaceNumbers(view) : nil
    guard withCodes || numbers != nil else { return writer.null() }
    let range = snapshot.bytes(of: asked.range, in: view)
    let first = view.text.line(at: range.lowerBound)
    var last = view.text.line(at: range.upperBound)
    // A line whose end is not asked for has its hint outside.
    if view.text.lineRange(last).upperBound > range.upperBound { last -= 1 }
    guard first <= last else { return writer.values([InlayHint]()) }
    let lines = first...last
    var hints = CodedLineWriter(view, study)
    hints.writeHints(lines, withCodes: withCodes, numbers: numbers, into: &writer)
  }

  /// What the codes of a hint mean, told when one points at it.
  static let inlayHintResolve = Read(
    method: InlayHint.resolveMethod,
    offer: .excused("told of by inlayHintProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    var hint: InlayHint = try params.decoded()
    if let study = StudyView.named(hint.data?["study"], among: snapshot.studies) {
      var text = HoverText(isMarkdown: snapshot.profile.readsMarkdown)
      for name in hint.data?["codes"]?.array?.prefix(32) ?? [] {
        guard let id = name.string, let index = study.codeBook.indices[CodeID(id)] else { continue }
        text.title(study.codeBook.path(of: index).joined(separator: " › "))
        let definition = study.codeBook.codes[index].definition
        if !definition.isEmpty { text.line(definition) }
      }
      if !text.isEmpty { hint.tooltip = MarkupContent(text.value, isMarkdown: text.isMarkdown) }
    }
    writer.value(hint)
  }
}
