import KodebokChecks
import KodebokLanguageProtocol
import KodebokManuscript
import KodebokQuery
import KodebokStudyModel
import KodebokText
import KodebokWording

/// What words of a report can be bound to behind `](kodebok:`: a number of the study, or a person who stays unnamed.
extension Completion {
  /// The numbers with their values, then the participants; nil elsewhere.
  func bindings(at offset: ByteOffset) -> (range: Range<ByteOffset>, items: [Item])? {
    guard ReportReading.isReport(view.path) else { return nil }
    let line = view.text.lineRange(view.text.line(at: offset)).lowerBound
    let before = view.text.bytes[line.value..<max(offset.value, line.value)]
    let mark = Array("](kodebok:".utf8)
    guard let open = before.indices.last(where: { before[$0...].starts(with: mark) }) else { return nil }
    let start = open + mark.count
    guard !before[start...].contains(UInt8(ascii: ")")) else { return nil }
    let report = study.liveReports?.report(view.path)?.manuscript
    let words = snapshot.words
    let numbers = names.map { name -> Item in
      let fact = PrintedFact(named: name, at: offset..<offset, words: "")
      let value = report.flatMap { study.liveReports?.evidence.value(of: fact, in: $0) }
      let kind = fact.fact.map { words.text("fact/" + $0.rawValue) } ?? ""
      return Item(label: name, detail: value?.shown ?? "", documentation: kind, kind: .value)
    }
    let people = study.study.participants.all.filter { !$0.hasWithdrawn }.map { one in
      Item(label: "voice/" + one.id.value, detail: one.name, documentation: one.group, kind: .value)
    }
    return (Range(between: start, and: offset.value), numbers + people)
  }

  /// What numbers of the study can be called; groups and measures behind the plain ones.
  private var names: [String] {
    let people = study.study.participants.all.filter { !$0.hasWithdrawn }
    let groups = Set(people.map(\.group)).filter { !$0.isEmpty && !$0.utf8.contains(0x20) }.sorted()
    return StudyFact.allCases.map(\.rawValue).sorted()
      + groups.map { StudyFact.participants.rawValue + "/" + $0 }
      + AgreementMeasure.all.map { StudyFact.agreement.rawValue + "/" + $0.rawValue }
  }
}
