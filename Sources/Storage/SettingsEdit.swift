import KodebokJSON
import KodebokStudyModel

/// Changes of `kodebok.json` that leave everything else as it stands.
package enum SettingsEdit {
  /// The settings with the name of a coder, or nil where it is there already or the settings cannot be read.
  package static func naming(_ coder: CoderID, _ name: String, in bytes: [UInt8]?) -> [UInt8]? {
    let member = CodingFilePrinter.quoted(coder.value) + ": " + CodingFilePrinter.quoted(name)
    guard let bytes else { return Array("{\n  \"format\": 1,\n  \"coders\": {\n    \(member)\n  }\n}\n".utf8) }
    guard var json = try? JSONReader(bytes) else { return nil }
    do throws(JSONError) {
      try json.beginObject()
      let inside = json.offset
      var isEmpty = true
      while try json.nextKey() {
        isEmpty = false
        guard json.matches("coders") else {
          try json.skipValue()
          continue
        }
        return try naming(coder, name, member, bytes, &json)
      }
      return splice(bytes, inside, "\n  \"coders\": {\n    \(member)\n  }" + (isEmpty ? "\n" : ","))
    } catch {
      return nil
    }
  }

  private static func naming(
    _ coder: CoderID,
    _ name: String,
    _ member: String,
    _ bytes: [UInt8],
    _ json: inout JSONReader
  ) throws(JSONError) -> [UInt8]? {
    try json.beginObject()
    let inside = json.offset
    var isEmpty = true
    while try json.nextKey() {
      isEmpty = false
      let isThis = json.currentKey == coder.value
      let value = try json.rawValue()
      guard isThis else { continue }
      let new = CodingFilePrinter.quoted(name)
      if bytes[value].elementsEqual(new.utf8) { return nil }
      return Array(bytes[..<value.lowerBound]) + Array(new.utf8) + Array(bytes[value.upperBound...])
    }
    return splice(bytes, inside, "\n    \(member)" + (isEmpty ? "\n  " : ","))
  }

  private static func splice(_ bytes: [UInt8], _ place: Int, _ text: String) -> [UInt8] {
    Array(bytes[..<place]) + Array(text.utf8) + Array(bytes[place...])
  }
}
