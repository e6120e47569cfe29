import KodebokCodeBook
import KodebokOutlineMarkdown
import KodebokStudyModel
import KodebokText

/// Places in the study's Markdown that name something: links, and the attributes and fields that hold ids.
extension ChangeContext {
  /// The Markdown files of the study with their texts, the code book first; the log is left out, because it keeps the
  /// names things had when its lines were written.
  var outlines: [(path: StudyPath, text: SourceText)] {
    var result: [(path: StudyPath, text: SourceText)] = []
    if study.codeBook.text.byteCount > 0 { result.append((study.codeBook.path, study.codeBook.text)) }
    for note in study.notes where note.path != AnalysisLog.path { result.append((note.path, note.decoding.text)) }
    return result
  }

  /// Gives the words of links that lead somewhere a new name where they are the old one.
  func renameLinks(
    _ old: String,
    to new: String,
    in edits: inout FileEdits,
    where leads: (StudyLink) -> Bool
  ) {
    let texts = Dictionary(outlines.map { ($0.path, $0.text) }) { first, _ in first }
    for link in study.links where link.file != AnalysisLog.path && !link.words.isEmpty && leads(link) {
      guard let text = texts[link.file], Self.unescaped(text.string(link.words)) == old else { continue }
      edits.add([TextEdit(link.words, Self.escapedLinkText(new))], in: link.file)
    }
  }

  /// Gives ids in attributes and fields of all Markdown files other names.
  ///
  /// `new` says what an id in a value of a key becomes; nil leaves it.
  func renameIDs(_ keys: [String], in edits: inout FileEdits, _ new: (_ key: String, _ id: String) -> String?) {
    for (path, text) in outlines {
      let outline = OutlineDocument.parse(text)
      for index in outline.nodes.indices {
        for key in keys {
          guard let range = outline.valueRange(of: key, index) else { continue }
          for word in Self.words(in: range, of: text) {
            guard let to = new(key, Normalization.nfc(text.string(word))) else { continue }
            edits.add([TextEdit(word, to)], in: path)
          }
        }
      }
    }
  }

  /// The ids of a list written with commas, semicolons or blanks, each with or without `#`, perhaps in quotation marks.
  private static func words(in range: Range<ByteOffset>, of text: SourceText) -> [Range<ByteOffset>] {
    var result: [Range<ByteOffset>] = []
    var start: Int?
    for place in range.lowerBound.value..<range.upperBound.value {
      let byte = text.bytes[place]
      let isPart = byte > 0x20 && !",;\"'#".utf8.contains(byte)
      if isPart, start == nil { start = place }
      if !isPart, let first = start {
        result.append(Range(between: first, and: place))
        start = nil
      }
    }
    if let first = start { result.append(Range(between: first, and: range.upperBound.value)) }
    return result
  }

  /// The words of a link without the backslashes that only keep brackets from ending it.
  private static func unescaped(_ words: String) -> String {
    guard words.utf8.contains(0x5C) else { return words }
    var result = ""
    var isEscaped = false
    for character in words {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      result.append(character)
      isEscaped = false
    }
    return result
  }
}

extension StudyLink {
  /// The part of the target after `#`; bytes of the file, nil where there is none.
  func fragmentRange(in text: SourceText) -> Range<ByteOffset>? {
    let bytes = text.bytes[range.lowerBound.value..<range.upperBound.value]
    guard let mark = bytes.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    return Range(between: mark + 1, and: range.upperBound.value)
  }

  /// The part of the target before `#`; bytes of the file.
  func pathRange(in text: SourceText) -> Range<ByteOffset> {
    guard let fragment = fragmentRange(in: text) else { return range }
    return range.lowerBound..<(fragment.lowerBound - 1)
  }
}
