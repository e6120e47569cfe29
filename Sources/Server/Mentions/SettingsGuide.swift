import KodebokJSON
import KodebokStorage

/// What the settings can say, read from the published schema.
struct SettingsGuide: Sendable {
  /// One setting.
  struct Setting: Sendable {
    /// The catalogue key of what it does.
    var words: String
    /// The values it allows as they are written, where they are few.
    var values: [String]
    /// What holds without it, as it is written; empty where nothing does.
    var preset: String
    /// The keys of its own, in the order of the schema.
    var keys: [String]
    /// What is written where nothing is yet.
    var beginning: String
  }

  static let shared = SettingsGuide()

  private let schema: JSONValue

  private init() { schema = (try? JSONValue(parsing: Array(SettingsSchema.text.utf8))) ?? .null }

  /// The settings at the top, in the order of the schema; `$schema` is for editors.
  var keys: [String] { (schema["properties"]?.object ?? []).map(\.key).filter { $0 != "$schema" } }

  /// The setting that a way of keys leads to; nil for what the schema does not know.
  func setting(_ path: [String]) -> Setting? {
    var value = schema
    var named: [String] = []
    for key in path {
      if let next = value["properties"]?[key] {
        value = next
        named.append(key)
      } else if let next = value["additionalProperties"], next.object != nil {
        value = next
        named.append("*")
      } else if let next = value["items"], Int(key) != nil {
        value = next
        named.append("*")
      } else {
        return nil
      }
    }
    guard value.object != nil else { return nil }
    return Setting(
      words: "setting/" + named.joined(separator: "/"),
      values: values(of: value),
      preset: value["default"].map(Self.written) ?? "",
      keys: (value["properties"]?.object ?? []).map(\.key),
      beginning: Self.beginning(of: value)
    )
  }

  private func values(of value: JSONValue) -> [String] {
    if let choices = value["enum"]?.array { return choices.map(Self.written) }
    return value["type"]?.string == "boolean" ? ["true", "false"] : []
  }

  /// What is written behind a key that has just been chosen.
  private static func beginning(of value: JSONValue) -> String {
    if let preset = value["default"] { return written(preset) }
    if let first = value["enum"]?[0] { return written(first) }
    switch value["type"]?.string {
    case "object": return "{}"
    case "array": return "[]"
    default: return "\"\""
    }
  }

  private static func written(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
