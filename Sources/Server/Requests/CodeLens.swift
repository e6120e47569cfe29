import KodebokJSON
import KodebokJSONRPC
import KodebokLanguageProtocol
import KodebokManuscript
import KodebokStudyModel
import KodebokText
import KodebokWording

extension Read {
  /// How much each node of the code book is used and each question is covered; in a transcript, where that is wanted,
  /// the codes of each coded line.
  static let codeLens = Read(
    method: CodeLens.method,
    offer: .capability("codeLensProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    _ = try params.uri
    guard let view = snapshot.view, let study = snapshot.study else { return writer.null() }
    switch view.role {
    case .source where snapshot.profile.codedPassages(in: view.study) == .lens:
      var lines = CodedLineWriter(view, study)
      lines.writeLenses(into: &writer)
    case .codeBook: writer.values(LensList(snapshot: snapshot, view: view, study: study).nodes)
    case .note where ReportReading.isReport(view.path):
      writer.values(ReportLenses(snapshot: snapshot, view: view, study: study).all)
    case .note: writer.values(LensList(snapshot: snapshot, view: view, study: study).questions)
    case .source, .other: writer.null()
    }
  }

  /// What a lens says and does; counted when it is looked at.
  static let codeLensResolve = Read(
    method: CodeLens.resolveMethod,
    offer: .excused("told of by codeLensProvider")
  ) { params, snapshot, writer throws(ResponseError) in
    var lens: CodeLens = try params.decoded()
    guard let study = StudyView.named(lens.data?["study"], among: snapshot.studies) else {
      throw .invalidParams("the lens is of no study that is open")
    }
    lens.command = LensCommand.command(for: lens.data ?? .null, in: study, snapshot)
    writer.value(lens)
  }
}

/// Gathers the places of lenses; what they say is worked out one by one.
struct LensList {
  let snapshot: Snapshot
  let view: DocumentView
  let study: StudyView

  /// One for each node of the code book that can be used or is.
  var nodes: [CodeLens] {
    let counts = study.counts.value
    return study.codeBook.codes.compactMap { code in
      if code.isParked, counts[code.id] == nil { return nil }
      return lens(at: code.labelRange, [JSONMember("code", .string(code.id.value))])
    }
  }

  /// One for each question of a guide, and for each research question.
  var questions: [CodeLens] {
    StudyQuestion.all(in: view, study).map { question in
      lens(
        at: question.entry.range,
        [
          JSONMember("file", .string(view.path.value)), JSONMember("question", .string(question.entry.id)),
          JSONMember("kind", .string(question.entry.kind.rawValue)),
        ]
      )
    }
  }

  private func lens(at range: Range<ByteOffset>, _ data: [JSONMember]) -> CodeLens {
    CodeLens(
      range: Wire.range(range, of: view.text, snapshot.encoding),
      data: .object([JSONMember("study", .string(study.address))] + data)
    )
  }
}

/// Works out what a lens of the code book or of a guide says.
enum LensCommand {
  /// The words and the command; a code or a question that is gone is told of as such.
  static func command(for data: JSONValue, in study: StudyView, _ snapshot: Snapshot) -> Command {
    let words = Wording(snapshot.profile.language(of: study.study))
    var codes: [CodeID] = []
    let title: String
    if let id = data["code"]?.string {
      let code = CodeID(id)
      codes = [code]
      title =
        study.codeBook[code] == nil
        ? words.text("hover/unknown-code") : CodeUsage(of: code, in: study, snapshot.encoding).text(words)
    } else {
      let entry = question(data, in: study)
      let question = entry.map { StudyQuestion($0, in: study.codeBook) }
      codes = question?.codes.map(\.id) ?? []
      title = question?.text(in: study, snapshot.encoding, words) ?? words.text("usage/no-code")
    }
    return Self.command(title, showing: codes, in: study)
  }

  /// The command that shows the passages of some codes, or how the study stands where there are none.
  static func command(_ title: String, showing codes: [CodeID], in study: StudyView) -> Command {
    Command(
      title: title,
      command: codes.isEmpty ? "kodebok.showStatus" : "kodebok.showPassages",
      arguments: [
        .object(
          [JSONMember("study", .string(study.address))]
            + (codes.isEmpty ? [] : [JSONMember("codes", .array(codes.map { .string($0.value) }))])
        )
      ]
    )
  }

  /// The question that was meant, as it stands in the client where its file is open there.
  private static func question(_ data: JSONValue, in study: StudyView) -> OutlineEntry? {
    guard let file = data["file"]?.string, let id = data["question"]?.string else { return nil }
    let kind = data["kind"]?.string.flatMap { OutlineEntry.Kind(rawValue: $0) } ?? .guideQuestion
    let path = StudyPath(file)
    let entries = study.open[path].map { StudyQuestion.all(in: $0, study).map(\.entry) } ?? study.study.entries
    return entries.first { $0.file == path && $0.id == id && $0.kind == kind }
  }
}
