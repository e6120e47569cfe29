import KodebokJSON

/// The part of the SARIF 2.1.0 schema that Kodebok's logs use: which members an object may have and which it must.
///
/// The schema allows no other members anywhere but in property bags, so a member that is not listed is an error.
struct SARIFShape {
  /// By the place of an object, its members; those that must be there end in `!`.
  static let objects: [String: [String]] = [
    "": ["$schema", "version!", "runs!"],
    ".runs[]": ["tool!", "results", "columnKind", "originalUriBaseIds"],
    ".runs[].tool": ["driver!"],
    ".runs[].tool.driver": ["name!", "version", "semanticVersion", "informationUri", "rules"],
    ".runs[].tool.driver.rules[]": [
      "id!", "name", "shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration",
    ],
    ".runs[].tool.driver.rules[].shortDescription": message,
    ".runs[].tool.driver.rules[].fullDescription": message,
    ".runs[].tool.driver.rules[].help": message,
    ".runs[].tool.driver.rules[].defaultConfiguration": ["enabled", "level", "rank"],
    ".runs[].originalUriBaseIds": ["STUDY!"],
    ".runs[].originalUriBaseIds.STUDY": ["uri", "uriBaseId", "description"],
    ".runs[].originalUriBaseIds.STUDY.description": message,
    ".runs[].results[]": [
      "ruleId", "ruleIndex", "level", "kind", "message!", "locations", "relatedLocations", "partialFingerprints",
      "baselineState",
    ],
    ".runs[].results[].message": message,
    ".runs[].results[].partialFingerprints": ["kodebok/v1!"],
    ".runs[].results[].locations[]": ["id", "physicalLocation", "message"],
    ".runs[].results[].locations[].physicalLocation": physical,
    ".runs[].results[].locations[].physicalLocation.artifactLocation": ["uri", "uriBaseId", "index"],
    ".runs[].results[].locations[].physicalLocation.region": region,
    ".runs[].results[].relatedLocations[]": ["id", "physicalLocation", "message"],
    ".runs[].results[].relatedLocations[].physicalLocation": physical,
    ".runs[].results[].relatedLocations[].physicalLocation.artifactLocation": ["uri", "uriBaseId", "index"],
    ".runs[].results[].relatedLocations[].physicalLocation.region": region,
    ".runs[].results[].relatedLocations[].message": message,
  ]

  private static let message = ["text!", "markdown"]
  private static let physical = ["artifactLocation!", "region"]
  private static let region = ["startLine!", "startColumn", "endLine", "endColumn"]

  /// What is wrong with a log, each with its place.
  static func problems(in value: JSONValue, at path: String = "") -> [String] {
    var found: [String] = []
    switch value {
    case .object(let members):
      guard let allowed = objects[path] else { return ["\(path): no such object"] }
      for member in members {
        if !allowed.contains(member.key), !allowed.contains(member.key + "!") {
          found.append("\(path).\(member.key): no such member")
        }
        found += problems(in: member.value, at: path + "." + member.key)
      }
      for name in allowed where name.hasSuffix("!") && value[String(name.dropLast())] == nil {
        found.append("\(path).\(name): missing")
      }
      if Set(members.map(\.key)).count != members.count { found.append("\(path): a member stands twice") }
    case .array(let elements):
      for element in elements { found += problems(in: element, at: path + "[]") }
      if path.hasSuffix("relatedLocations"), Set(elements.map(\.text)).count != elements.count {
        found.append("\(path): two are equal")
      }
    case .int(let number):
      let least = path.hasSuffix(".ruleIndex") || path.hasSuffix(".id") ? 0 : 1
      if number < least { found.append("\(path): \(number)") }
    case .string(let text): if !isPossible(text, at: path) { found.append("\(path): \(text)") }
    case .bool: if !path.hasSuffix(".enabled") { found.append("\(path): true or false") }
    case .null, .double: found.append("\(path): \(value.text)")
    }
    return found
  }

  private static func isPossible(_ text: String, at path: String) -> Bool {
    switch path.split(separator: ".").last {
    case "level": ["none", "note", "warning", "error"].contains(text)
    case "columnKind": ["utf16CodeUnits", "unicodeCodePoints"].contains(text)
    case "version": path == ".version" ? text == "2.1.0" : !text.isEmpty
    case "uri", "$schema":
      // A reference by RFC 3986: everything else is escaped.
      text.utf8.allSatisfy { byte in
        let scalar = Unicode.Scalar(byte)
        return scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(byte))
          || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
      }
    default: true
    }
  }
}
