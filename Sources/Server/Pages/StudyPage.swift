import KodebokStudyModel

/// A document that the program writes and nobody edits: what it is about.
enum StudyPage: Hashable, Sendable {
  /// All passages of some codes, each with everything below it.
  case passages([CodeID])
  /// All passages of a participant.
  case participant(ParticipantID)
  /// How far the study is.
  case status

  /// The name of its file: what it is about, with every other sign as an escape, so that any file system takes it.
  var name: String {
    switch self {
    case .passages(let codes): "passages-" + codes.map { Self.escaped($0.value) }.joined(separator: "+") + ".md"
    case .participant(let id): "participant-" + Self.escaped(id.value) + ".md"
    case .status: "status.md"
    }
  }

  /// The page with a name; nil for what is none.
  init?(name: String) {
    guard name.hasSuffix(".md") else { return nil }
    let stem = name.dropLast(3)
    if stem == "status" {
      self = .status
    } else if stem.hasPrefix("participant-") {
      self = .participant(ParticipantID(Self.unescaped(stem.dropFirst(12))))
    } else if stem.hasPrefix("passages-") {
      let codes = stem.dropFirst(9).split(separator: "+").map { CodeID(Self.unescaped($0)) }
      guard !codes.isEmpty else { return nil }
      self = .passages(codes)
    } else {
      return nil
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.isASCII
        ? scalar.properties.isAlphabetic || "0123456789-_.".unicodeScalars.contains(scalar)
        : scalar.properties.isAlphabetic
      if isPlain {
        result.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "=" + (digits.utf8.count < 2 ? "0" : "") + digits
        }
      }
    }
    return result
  }

  private static func unescaped(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
      if first == UInt8(ascii: "="), let byte = UInt8(digits, radix: 16) {
        bytes.append(byte)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
