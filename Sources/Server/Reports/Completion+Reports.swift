import KodebokChecks
import KodebokLanguageProtocol
import KodebokManuscript
import KodebokStudyModel
import KodebokText
import KodebokWording

/// Quotes that can be put into a report: coded passages, found by their code, who speaks, or their words.
extension Completion {
  /// The most passages that are offered at once; more letters bring others.
  private static let passages = 40

  /// The coded passages that fit what is typed behind `>` or an opening quotation mark; nil elsewhere.
  func quotes(at offset: ByteOffset) -> (range: Range<ByteOffset>, items: [Item])? {
    guard ReportReading.isReport(view.path) else { return nil }
    let line = view.text.lineRange(view.text.line(at: offset)).lowerBound
    let before = Array(view.text.bytes[line.value..<max(offset.value, line.value)])
    guard let start = Self.start(in: before) else { return nil }
    let typed = String(decoding: before[start.place...], as: UTF8.self)
    let report =
      study.liveReports?.report(view.path)?.manuscript
      ?? ReportReading.manuscript(view.text, path: view.path, names: SpeakerNames(study.study))
    let range = Range<ByteOffset>(between: line.value + start.place, and: offset.value)
    var documents: [StudyPath: Document] = [:]
    let items = fitting(typed).compactMap { source, entry -> Item? in
      let document = documents[source.path] ?? study.reports.memory.document(source.path, in: study)
      guard let document else { return nil }
      documents[source.path] = document
      let place = document.text.byteRange(of: entry.segment.scalars)
      guard let passage = PrintedPassage(place, of: document, in: study.study) else { return nil }
      let code = study.codeBook[entry.segment.code]?.label ?? entry.segment.code.value
      let words = passage.parts.map(\.words).joined(separator: " ")
      let written: String
      if let marks = start.marks {
        written = passage.inline(in: report, of: study.study, marks: marks, opens: false)
      } else {
        written = passage.setOff(in: report, of: study.study, lead: start.hasBlank ? "" : " ")
      }
      return Item(
        label: [passage.label(study.study), code, Self.short(words)].joined(separator: " · "),
        detail: entry.segment.coding.flags.contains(.candidate) ? snapshot.words.text("flag/candidate") : "",
        documentation: words,
        kind: .value,
        written: written
      )
    }
    return items.isEmpty ? nil : (range, items)
  }

  /// Where the words of a quote begin that is being typed at the end of a line, and the marks it stands between; nil
  /// where no quote is begun.
  private static func start(in line: [UInt8]) -> (place: Int, hasBlank: Bool, marks: [String]?)? {
    if line.first == UInt8(ascii: ">") {
      let blanks = line.dropFirst().prefix { $0 == 0x20 }.count
      return (1 + blanks, blanks > 0, nil)
    }
    for (open, close) in [("«", "»"), ("“", "”"), ("„", "“")] {
      let (mark, end) = (Array(open.utf8), Array(close.utf8))
      guard line.count >= mark.count,
        let place = (0...(line.count - mark.count)).last(where: { line[$0..<$0 + mark.count].elementsEqual(mark) })
      else { continue }
      let typed = line[(place + mark.count)...]
      let isClosed = typed.indices.contains { typed[$0...].starts(with: end) }
      if !isClosed, typed.count <= 80 { return (place + mark.count, true, [open, close]) }
    }
    let quotes = line.indices.filter { line[$0] == 0x22 }
    if let last = quotes.last, quotes.count % 2 == 1, line.count - last <= 81, last == 0 || line[last - 1] <= 0x28 {
      return (last + 1, true, ["\"", "\""])
    }
    return nil
  }

  /// The passages whose code, source, speaker or words hold every word that is typed: those marked for printing first, then
  /// in the order of the sources; each once.
  private func fitting(_ typed: String) -> [(SourceFile, SegmentIndex.Entry)] {
    let wanted = typed.split(whereSeparator: \.isWhitespace).map { CaseFolding.lowercased(String($0)) }
    var found: [(SourceFile, SegmentIndex.Entry)] = []
    var names: [CodeID: String] = [:]
    for source in study.study.sources {
      guard let index = study.segments(of: source.path) else { continue }
      var seen: Set<Range<ScalarOffset>> = []
      for entry in index.entries {
        let segment = entry.segment
        if !wanted.isEmpty {
          let code =
            names[segment.code]
            ?? CaseFolding.lowercased((study.codeBook[segment.code]?.label ?? "") + " " + segment.code.value)
          names[segment.code] = code
          let people = segment.participants.compactMap { study.study.participants[$0.value]?.name } + [segment.speaker]
          let all = code + " " + CaseFolding.lowercased(people.joined(separator: " ") + " " + source.path.name)
          guard wanted.allSatisfy({ all.holds($0) || CaseFolding.lowercased(segment.quote).holds($0) }) else {
            continue
          }
        }
        guard seen.insert(segment.scalars).inserted else { continue }
        found.append((source, entry))
        // What is offered is little; what is looked through for marked passages has a bound as well.
        if found.count >= 2_000 { break }
      }
      if found.count >= 2_000 { break }
    }
    func isMarked(_ entry: SegmentIndex.Entry) -> Bool {
      entry.segment.coding.flags.contains(.candidate) || entry.segment.coding.flags.contains(.selected)
    }
    return Array((found.filter { isMarked($0.1) } + found.filter { !isMarked($0.1) }).prefix(Self.passages))
  }

  private static func short(_ words: String) -> String {
    let short = words.prefix(60)
    return short.endIndex == words.endIndex ? words : short + "…"
  }
}
