import KodebokJSON

/// The answer to `textDocument/semanticTokens`: five numbers a token, or what changed in an older list of numbers.
package enum SemanticTokens: Sendable, WireWritable {
  /// All numbers, and the name by which a later request refers to them; nil where none can.
  case full(resultID: String?, data: [UInt32])
  /// The numbers from `start` on, `deleteCount` of them, become `data`; an empty edit says that nothing changed.
  case edit(resultID: String, start: Int, deleteCount: Int, data: ArraySlice<UInt32>)

  package func write(to writer: inout JSONWriter) {
    switch self {
    case .full(let resultID, let data):
      writer.beginObject()
      writer.member("resultId", resultID)
      writer.key("data")
      Self.write(data[...], to: &writer)
      writer.endObject()
    case .edit(let resultID, let start, let deleteCount, let data):
      writer.object { writer in
        writer.member("resultId", resultID)
        writer.array("edits") { writer in
          if deleteCount == 0, data.isEmpty { return }
          writer.object { writer in
            writer.member("start", start)
            writer.member("deleteCount", deleteCount)
            writer.key("data")
            Self.write(data, to: &writer)
          }
        }
      }
    }
  }

  /// Writes numbers as an array, digit by digit: there are twenty thousand of them in a long interview.
  private static func write(_ numbers: ArraySlice<UInt32>, to writer: inout JSONWriter) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 3 + 2)
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for number in numbers {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      if number < 10 {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
        continue
      }
      let start = bytes.count
      var rest = number
      while rest > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      bytes[start...].reverse()
    }
    bytes.append(UInt8(ascii: "]"))
    writer.raw(bytes)
  }
}

/// What the numbers of tokens stand for, told at the beginning.
package struct SemanticTokensLegend: Sendable, Hashable, WireWritable {
  package var types: [String]
  package var modifiers: [String]

  package init(types: [String], modifiers: [String]) {
    self.types = types
    self.modifiers = modifiers
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("tokenTypes", types)
      $0.member("tokenModifiers", modifiers)
    }
  }
}
