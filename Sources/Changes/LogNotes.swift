import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Lines of the analysis log that somebody asks for, beside those every change of the code book leaves.
extension ChangeContext {
  /// Notes that a source was read again, with all codes in mind.
  package func noteReread(_ source: StudyPath) -> ChangeSet {
    let name = source.name
    let link = "[\(SheetNotation.plain(name))](\(SheetNotation.link(source)))"
    let change = logLine(FileWords.fill(words.reread, [("source", link)]))
    return changeSet("re-read", ["source": .text(source.value)].merging(place(of: change)) { $1 }, [change])
  }

  /// Notes what was changed in the code book by hand since it was another: one line for each code that is new, gone,
  /// renamed, moved, merged, set aside, taken up again or defined anew.
  ///
  /// Lines the log has already with this date are left out; without any left nothing is changed.
  package func noteChanges(since old: CodeBook) -> ChangeSet {
    var composition = Composition(self)
    for line in linesToNote(since: old) { composition.take([composition.context.logLine(line)]) }
    let changes = composition.changes
    let facts = changes.first.map { place(of: $0) } ?? [:]
    return changeSet("log", facts, changes)
  }

  /// Whether there is anything that ``noteChanges(since:)`` would note; the log is not composed for it.
  package func hasChangesToNote(since old: CodeBook) -> Bool { !linesToNote(since: old).isEmpty }

  private func linesToNote(since old: CodeBook) -> [String] {
    let lines = lines(from: old, to: study.codeBook)
    if lines.isEmpty { return [] }
    let known = Set(AnalysisLog(of: study).entries.filter { $0.date == date }.map { WordsDigest($0.text) })
    return lines.filter { !known.contains(WordsDigest(Self.plainLine($0))) }
  }

  /// Where the last line of the log stands after a change of it, as the facts `file`, `line` (counted from 1), `column`.
  package func place(of set: ChangeSet) -> [String: Fact] {
    set.changes.lazy.map { self.place(of: $0) }.first { !$0.isEmpty } ?? [:]
  }

  private func place(of change: Change) -> [String: Fact] {
    let text: SourceText
    switch change {
    case .edit(AnalysisLog.path, let edits, _):
      let old = study.notes.first { $0.path == AnalysisLog.path }?.decoding.text ?? SourceText("")
      text = old.applying(edits)
    case .create(AnalysisLog.path, let content): text = SourceText(content)
    default: return [:]
    }
    let end = text.trimmed(ByteOffset(0)..<text.end).upperBound
    let line = text.line(at: end)
    return ["file": .text(AnalysisLog.path.value), "line": .number(line + 1)]
  }

  private func lines(from old: CodeBook, to new: CodeBook) -> [String] {
    var lines: [String] = []
    func line(_ sentence: String, _ code: Code, _ values: [(name: String, value: String)] = []) {
      let link = "[\(SheetNotation.plain(code.label))](../\(new.path.value)#\(code.id.value))"
      lines.append(FileWords.fill(sentence, [("code", link)] + values))
    }
    for code in new.codes {
      guard let before = old[code.id] else {
        line(code.parent == nil && code.kind == .theme ? words.newTheme : words.newCode, code)
        continue
      }
      if before.id != code.id { line(words.newID, code, [("id", code.id.value), ("old", before.id.value)]) }
      if before.label != code.label { line(words.renamed, code, [("old", before.label)]) }
      for alias in code.aliases where !before.aliases.contains(alias) && alias != before.id {
        line(words.merged, code, [("old", old[alias]?.label ?? alias.value), ("id", alias.value)])
      }
      let above = code.parent.map { new.codes[$0] }
      if before.parent.map({ new.resolved(old.codes[$0].id) }) != above?.id {
        line(above == nil ? words.toTop : words.moved, code, [("to", above?.label ?? "")])
      }
      if before.isParked != code.isParked { line(code.isParked ? words.parked : words.reopened, code) }
      if before.definition != code.definition || before.include != code.include || before.exclude != code.exclude {
        line(words.redefined, code)
      }
    }
    for code in old.codes where new[code.id] == nil {
      lines.append(FileWords.fill(words.removed, [("old", SheetNotation.plain(code.label)), ("id", code.id.value)]))
    }
    return lines
  }

  /// A line as the log is read: links as their words.
  private static func plainLine(_ line: String) -> String {
    var study = Study()
    var decoding = TextDecoding([])
    decoding.text = SourceText("- 2000-01-01: " + line + "\n")
    study.notes = [Study.Note(path: AnalysisLog.path, decoding: decoding)]
    return AnalysisLog(of: study).entries.first?.text ?? line
  }
}
