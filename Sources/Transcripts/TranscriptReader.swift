import KodebokStudyModel
import KodebokText

/// Reads turns, speakers and notation from the text of a source.
///
/// Nothing here can fail: what does not add up becomes a problem of the transcript, and what is not understood is speech
/// or narration as it stands.
package enum TranscriptReader {
  /// The most problems reported of one text; a file of a million brackets has one problem, not a million.
  static let problemLimit = 5_000

  /// Reads a source.
  ///
  /// - Parameters:
  ///   - text: The decoded text.
  ///   - path: The name or path of the file; its ending tells the format (`.vtt`, `.srt`, otherwise prose).
  ///   - settings: Style of labels, declared labels, notation.
  ///   - labels: Labels known for this source, as from `material.csv` and `participants.csv`.
  /// - Returns: The transcript, whose turns and spans are ordered and inside the text.
  /// - Complexity: O(bytes).
  package static func read(
    _ text: SourceText,
    path: String,
    settings: Settings = Settings(),
    labels: KnownLabels = []
  ) -> Transcript {
    let known = labels.adding(settings.speakers.keys)
    let style = LabelStyle(rawValue: settings.speakerStyle)
    let marks = NotationTable(settings)
    return text.bytes.withUnsafeBufferPointer { bytes in
      let format = SourceFormat(path: path)
      let layout = format.isSubtitles ? CueLayout.read(bytes, format) : LineLayout.read(bytes, format)
      let choice = LabelChoice(bytes, layout, declared: style, known: known)
      var builder = TranscriptBuilder(bytes, layout: layout, labels: choice, marks: marks)
      return builder.build()
    }
  }
}

/// The formats sources come in.
enum SourceFormat {
  case prose, webVTT, subRip

  init(path: String) {
    let name = path.suffix(4).lowercased()
    if name == ".vtt" { self = .webVTT } else if name == ".srt" { self = .subRip } else { self = .prose }
  }

  var isSubtitles: Bool { self != .prose }
}

/// One line and what it is for.
struct Line {
  enum Kind: UInt8 {
    case blank, text, heading, layout, timing
  }

  var kind: Kind
  /// Whether nothing but an empty line, a heading, layout or the beginning stands before it.
  var beginsParagraph: Bool
  /// The first byte of the line, then of what follows its number column, then the end without the line break.
  var start: Int32
  var content: Int32
  var end: Int32
}

/// The lines of a text and the places where its layout is wrong.
struct Layout {
  var lines: [Line] = []
  var problems: [Transcript.Problem] = []
  var isSubtitles = false
}
