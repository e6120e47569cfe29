import Foundation
import KodebokJSON
import KodebokText
import struct KodebokLanguageProtocol.DocumentURI

@testable import KodebokServer

/// A study in a temporary folder, taken away when the test lets it go.
final class TemporaryStudy {
  let root: String

  init(_ files: [String: String]) {
    root = NSTemporaryDirectory() + "kodebok-" + UUID().uuidString
    for (path, text) in files { write(path, text) }
    if files.isEmpty { try? FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { root + "/" + name }

  func uri(_ name: String) -> String { DocumentURI(path: path(name)).text }

  func write(_ name: String, _ text: String) {
    let folder = (path(name) as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path(name)) }

  func read(_ name: String) -> String? {
    (try? Data(contentsOf: URL(fileURLWithPath: path(name)))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Waits until a file fits, at most five seconds; its text.
  func read(_ name: String, until fits: (String) -> Bool) -> String? {
    for _ in 0..<500 {
      if let text = read(name), fits(text) { return text }
      usleep(10_000)
    }
    return read(name)
  }

  /// A small study with a code book, participants, two interviews and one coding.
  static func small() -> TemporaryStudy {
    TemporaryStudy([
      "codebook.md": """
      # Code book

      ## Relationship {#relationship .theme}

      ### Trust {#trust}

      That somebody can be relied on.

      Include: being believed
      Exclude: routine

      ### Distance {#distance}

      ## Future {#future .theme}

      ### Hope {#hope}

      """,
      "participants.csv": "id,pseudonym,group\np1,Tone,A\np2,Sofie,B\n",
      "material.csv": "source,kind,speakers\ntranscripts/tone.txt,interview,R=p1; I=@interviewer\n",
      "transcripts/tone.txt": tone,
      "transcripts/sofie.txt": "Sofie: Jeg vet ikke.\n",
    ])
  }

  static let tone = """
    I: Hvordan var det?
    R: Jeg følte meg trygg der. Det var fint 🙂 å være med.
    I: Og etterpå?
    R: Etterpå håper jeg på mer.

    """
}

extension JSONValue {
  /// A position as the protocol writes it.
  static func at(_ line: Int, _ character: Int) -> JSONValue {
    ["line": .int(line), "character": .int(character)]
  }

  /// A range as the protocol writes it.
  static func range(_ line: Int, _ start: Int, _ end: Int) -> JSONValue {
    ["start": .at(line, start), "end": .at(line, end)]
  }
}
