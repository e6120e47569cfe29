import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// How the code book and the log are written.
extension ChangeContext {
  var words: FileWords { .of(language) }

  var editor: CodeBookEditor { editor(of: study.codeBook) }

  func editor(of book: CodeBook) -> CodeBookEditor {
    CodeBookEditor(book, language: language == .norwegian ? .norwegian : .english)
  }

  /// The change that writes the id of a code into its heading; empty where it stands there.
  func idEdits(for code: CodeID) -> [Change] { bookChange(editor.writingID(of: code)) }

  /// The change of the code book, none for no edits.
  func bookChange(_ edits: [TextEdit]) -> [Change] {
    edits.isEmpty ? [] : [.edit(study.codeBook.path, edits, in: nil)]
  }

  /// The change that makes the code book another text: one edit of what differs, or a new file.
  func bookChange(to text: SourceText) -> [Change] {
    let old = study.codeBook.text
    if old == text { return [] }
    if old.byteCount == 0, !study.files.contains(study.codeBook.path) {
      return [.create(study.codeBook.path, content: text.string)]
    }
    return bookChange([TextEdit.difference(from: old, to: text)])
  }

  /// The dated line in the log about a change of the code book.
  ///
  /// `sentence` is one of ``FileWords``, in which `{code}` becomes a link to the code; id and label are those it has
  /// afterwards.
  func log(
    _ sentence: String,
    _ code: CodeID,
    label: String,
    _ values: [(name: String, value: String)] = [],
    reason: String = ""
  ) -> Change {
    let link = "[\(Self.escapedLinkText(label))](../\(study.codeBook.path.value)#\(code.value))"
    var line = FileWords.fill(sentence, [("code", link)] + values)
    let reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !reason.isEmpty { line += " \(words.reason): \(reason)" }
    return logLine(line)
  }

  /// A dated line at the end of the log, which is made where it is missing.
  func logLine(_ line: String) -> Change {
    let path = AnalysisLog.path
    guard let note = study.notes.first(where: { $0.path == path }), note.decoding.text.byteCount > 0 else {
      let title = SourceText("# \(words.log) {#log}\n")
      let text = title.applying(CodeBookEditor.logging(line, date: date, in: title)).string
      // An empty file is there already and cannot be made.
      if study.files.contains(path) { return .edit(path, [.insert(text, at: ByteOffset(0))], in: nil) }
      return .create(path, content: text)
    }
    return .edit(path, CodeBookEditor.logging(line, date: date, in: note.decoding.text), in: nil)
  }

  static func escapedLinkText(_ text: String) -> String {
    var result = ""
    for character in text.split(whereSeparator: \.isNewline).joined(separator: " ") {
      if character == "[" || character == "]" || character == "\\" { result += "\\" }
      result.append(character)
    }
    return result
  }
}

extension TextEdit {
  /// The one edit that turns a text into another: what stands between their common beginning and common end.
  static func difference(from old: SourceText, to new: SourceText) -> TextEdit {
    let (one, two) = (old.bytes, new.bytes)
    var start = 0
    while start < one.count, start < two.count, one[start] == two[start] { start += 1 }
    // An edit does not cut a character in two.
    while start > 0, start < one.count, one[start] & 0xC0 == 0x80 { start -= 1 }
    while start > 0, start < two.count, two[start] & 0xC0 == 0x80 { start -= 1 }
    var end = 0
    while end < one.count - start, end < two.count - start, one[one.count - 1 - end] == two[two.count - 1 - end] {
      end += 1
    }
    while end > 0, one[one.count - end] & 0xC0 == 0x80 { end -= 1 }
    return TextEdit(
      Range(between: start, and: one.count - end),
      String(decoding: two[start..<(two.count - end)], as: UTF8.self)
    )
  }
}
