import KodebokCodeBook
import KodebokStudyModel
import KodebokText
import KodebokWording

/// A question of a guide or of the study, with the codes that stand for it.
struct StudyQuestion: Sendable {
  let entry: OutlineEntry
  /// The codes and themes that name it, in the order of the code book.
  let codes: [Code]

  /// Whether something of the study is a question that codes can stand for.
  static func isQuestion(_ entry: OutlineEntry) -> Bool {
    entry.kind == .guideQuestion || entry.kind == .researchQuestion
  }

  init(_ entry: OutlineEntry, in codeBook: CodeBook) {
    self.entry = entry
    codes = codeBook.codes.filter { code in
      entry.kind == .guideQuestion ? code.guide == entry.id : code.answers.contains(entry.id)
    }
  }

  /// The questions of a file as it stands in the client.
  static func all(in view: DocumentView, _ study: StudyView) -> [StudyQuestion] {
    let known = study.study.entries.filter { $0.file == view.path }
    guard let kind = known.first(where: isQuestion)?.kind else { return [] }
    let isGuide = kind == .guideQuestion
    return EntryReader.read(view.outline.value, file: isGuide ? .guide : .study, path: view.path)
      .filter(isQuestion).map { StudyQuestion($0, in: study.codeBook) }
  }

  /// The codes that stand for it, how much they are used, and in how many of the interviews that had this guide.
  func text(in study: StudyView, _ encoding: PositionEncoding, _ words: Wording) -> String {
    guard !codes.isEmpty else { return words.text("usage/no-code") }
    var parts = [words.text("usage/codes", ["codes": .list(codes.map(\.label))])]
    var families: [CodeID] = []
    for code in codes {
      for one in study.family(of: code.id) where !families.contains(one) { families.append(one) }
    }
    let segments = study.entries(of: families, encoding: encoding).map(\.1.segment)
    let asked = study.study.sources.filter { study.study.material[$0.path].map { names($0.guide) } ?? false }
    if entry.kind == .guideQuestion, !asked.isEmpty {
      let paths = Set(asked.map(\.path))
      let answers = segments.filter { paths.contains($0.source) }
      let coverage: [String: Fact] = [
        "count": .number(Set(answers.map(\.source)).count), "all": .number(asked.count),
      ]
      parts.append(words.text("hover/segments", ["count": .number(Set(answers.map(SegmentPlace.init)).count)]))
      parts.append(words.text("usage/guide", coverage))
      if !study.isComplete { parts.append("…") }
    } else {
      parts.append(CodeUsage(of: segments, in: study).text(words))
    }
    return parts.joined(separator: " · ")
  }

  /// Whether the register means the question's guide: by its path, or by its name with or without ending.
  private func names(_ guide: String) -> Bool {
    guard !guide.isEmpty else { return false }
    let stem = entry.file.name.split(separator: ".").dropLast().joined(separator: ".")
    return guide == entry.file.value || guide == entry.file.name || guide == stem
  }
}
