import KodebokJSON
import KodebokLanguageProtocol

/// What a value looks like on the wire.
func told(_ value: some WireWritable) -> String {
  var writer = JSONWriter()
  value.write(to: &writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// The object in a JSON text.
func fields(_ json: String) throws -> Fields {
  try Fields(JSONValue(parsing: [UInt8](json.utf8), surrogates: .replace))
}

func range(_ startLine: Int, _ start: Int, _ endLine: Int, _ end: Int) -> LSPRange {
  LSPRange(Position(line: startLine, character: start), Position(line: endLine, character: end))
}

/// A range as it is written.
let rangeJSON = #"{"start":{"line":1,"character":2},"end":{"line":3,"character":4}}"#
