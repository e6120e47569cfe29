import KodebokJSON

/// `textDocument/documentColor`: the colours that stand in a document.
package struct DocumentColorParams: MessageParams {
  package static let method = "textDocument/documentColor"

  package var uri: DocumentURI

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
  }
}

/// A colour as the protocol has it: three shares of full light; how transparent it is, is passed over.
package struct Color: Sendable, Hashable, WireWritable {
  package var red: Double
  package var green: Double
  package var blue: Double

  /// Reads `#rrggbb`; nil for anything else.
  package init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6, let value = Int(String(hex.dropFirst()), radix: 16),
      value >= 0
    else { return nil }
    red = Double(value >> 16 & 0xFF) / 255
    green = Double(value >> 8 & 0xFF) / 255
    blue = Double(value & 0xFF) / 255
  }

  package init(_ fields: Fields) throws(InvalidParams) {
    red = try fields.share("red")
    green = try fields.share("green")
    blue = try fields.share("blue")
  }

  /// The colour as `#rrggbb`.
  package var hex: String {
    [red, green, blue].reduce(into: "#") { text, share in
      let value = Int((share * 255).rounded())
      text += String(value / 16, radix: 16) + String(value % 16, radix: 16)
    }
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("red", red)
      $0.member("green", green)
      $0.member("blue", blue)
      $0.member("alpha", 1.0)
    }
  }
}

extension Fields {
  /// A number that is clamped to 0…1.
  fileprivate func share(_ key: String) throws(InvalidParams) -> Double {
    switch any(key) {
    case .int(let value): Double(min(max(value, 0), 1))
    case .double(let value) where !value.isNaN: min(max(value, 0), 1)
    default: throw wrong(key, .number)
    }
  }
}

/// A colour and where it stands.
package struct ColorInformation: Sendable, Hashable, WireWritable {
  package var range: LSPRange
  package var color: Color

  package init(range: LSPRange, color: Color) {
    self.range = range
    self.color = color
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("color", color)
    }
  }
}

/// `textDocument/colorPresentation`: how a colour that was chosen is written.
package struct ColorPresentationParams: MessageParams {
  package static let method = "textDocument/colorPresentation"

  package var uri: DocumentURI
  package var color: Color
  package var range: LSPRange

  package init(_ fields: Fields) throws(InvalidParams) {
    uri = try fields.documentURI()
    color = try Color(fields.object("color"))
    range = try LSPRange(fields.object("range"))
  }
}

/// A way of writing a colour, with the edit that does it.
package struct ColorPresentation: Sendable, Hashable, WireWritable {
  package var label: String
  package var edit: TextEdit

  package init(label: String, edit: TextEdit) {
    self.label = label
    self.edit = edit
  }

  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("label", label)
      $0.member("textEdit", edit)
    }
  }
}
