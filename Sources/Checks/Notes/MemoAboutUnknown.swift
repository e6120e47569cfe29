import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

extension Rule {
  /// A memo about something the study does not have.
  static let memoAboutUnknown = Rule(
    "memo-about-unknown",
    .warning,
    study: { study, tallies in
      guard study.memos.contains(where: { !$0.about.isEmpty }) else { return [] }
      var known: Set<String> = []
      for source in study.sources { known.formUnion([source.path.value, source.path.name]) }
      for entry in study.entries { known.insert(entry.id) }
      for memo in study.memos { known.insert(memo.id) }
      for coder in study.coders { known.insert(coder.value) }
      // A claim is known by its id in a report, or by a coding that speaks for or against it.
      for tally in tallies { known.formUnion(tally.claims) }
      func isKnown(_ name: String) -> Bool {
        known.contains(name) || study.codeBook[CodeID(name)] != nil || study.participants[name] != nil
      }
      let open = study.memos.flatMap { memo in memo.about.filter { !isKnown($0) }.map { (memo: memo, about: $0) } }
      guard !open.isEmpty else { return [] }
      // Codings are many; they are looked through only for what nothing else explains.
      var wanted = Set(open.map { CodingID($0.about) })
      for tally in tallies { for entry in tally.codingIDs { wanted.remove(entry.id) } }
      return open.compactMap { memo, about in
        guard wanted.contains(CodingID(about)) else { return nil }
        let facts: [String: Fact] = ["memo": .text(memo.title), "about": .text(about)]
        return Finding(at: memo.place(ofAbout: about, in: study), facts)
      }
    }
  )
}

extension Memo {
  /// Where a name stands among what the memo is about; the line of its heading where that is not known.
  fileprivate func place(ofAbout name: String, in study: Study) -> Place {
    let heading = Place(file: file, line: line + 1)
    guard let text = study.notes.first(where: { $0.path == file })?.decoding.text else { return heading }
    let outline = OutlineDocument.parse(text)
    guard let index = outline.nodes.firstIndex(where: { $0.range.lowerBound == range.lowerBound }),
      let list = outline.valueRange(of: "about", index)
    else { return heading }
    let wanted = Array(name.utf8)
    let bytes = text.bytes[list.lowerBound.value..<list.upperBound.value]
    // The name itself, not the beginning or the end of a longer one.
    func ends(_ index: Int) -> Bool {
      !bytes.indices.contains(index) || bytes[index] <= 0x20 || ",;#\"".utf8.contains(bytes[index])
    }
    let starts = bytes.indices.lazy.filter { bytes[$0...].starts(with: wanted) }
    guard let start = starts.first(where: { ends($0 - 1) && ends($0 + wanted.count) }) else {
      return Place(file: file, text: text, range: list)
    }
    return Place(file: file, text: text, range: Range(between: start, and: start + wanted.count))
  }
}
