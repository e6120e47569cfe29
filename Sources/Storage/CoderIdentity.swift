import KodebokStudyModel
import KodebokText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Who codes: the folder under `codings/` and the name people see.
package struct CoderIdentity: Hashable, Sendable {
  /// Where the name comes from.
  package enum Origin: String, Sendable {
    case option, environment, client, study, git, login
  }

  package var id: CoderID
  /// The name as it was given.
  package var name: String
  package var origin: Origin

  package init(id: CoderID, name: String, origin: Origin) {
    self.id = id
    self.name = name
    self.origin = origin
  }

  /// The coder of a study: the option, `KODEBOK_CODER`, the client's settings, `.kodebok/coder`, git's user name, the login.
  ///
  /// The first one that gives a folder name is taken. A name that `kodebok.json` gives to a coder means that coder.
  package static func resolve(
    root: String,
    option: String? = nil,
    environment: [String: String] = [:],
    client: String? = nil,
    settings: Settings = Settings()
  ) throws(StorageError) -> CoderIdentity {
    let home = environment["HOME"]
    let candidates: [(Origin, () -> String?)] = [
      (.option, { option }), (.environment, { environment["KODEBOK_CODER"] }), (.client, { client }),
      (.study, { firstLine(root + "/" + StudyNames.inner + "/coder") }),
      (.git, { gitName(root: root, home: home, environment: environment) }),
      (.login, { environment["USER"] ?? environment["LOGNAME"] ?? login() }),
    ]
    var unusable = ""
    for (origin, read) in candidates {
      guard let name = read()?.trimmedOfBlanks, !name.isEmpty else { continue }
      if let known = settings.coders.sorted(by: { $0.key < $1.key }).first(where: { $0.value == name }) {
        return CoderIdentity(id: known.key, name: name, origin: origin)
      }
      let slug = Slug.ascii(name)
      if !slug.isEmpty { return CoderIdentity(id: CoderID(slug), name: name, origin: origin) }
      if unusable.isEmpty { unusable = name }
      if origin == .option { break }
    }
    throw .unusableCoder(unusable)
  }

  private static func firstLine(_ path: String) -> String? {
    guard let bytes = try? Files.read(path, limit: 4_096) else { return nil }
    return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  private static func login() -> String? {
    guard let user = getpwuid(getuid()), let name = user.pointee.pw_name else { return nil }
    return String(cString: name)
  }

  /// Git's `user.name` for the study, read from its files: the repository's, the user's, the system's.
  private static func gitName(root: String, home: String?, environment: [String: String]) -> String? {
    var files: [String] = []
    var folder = root
    while folder != "/", folder != "." {
      if Files.status(folder + "/.git/config")?.kind == .file {
        files.append(folder + "/.git/config")
        break
      }
      folder = Files.folder(of: folder)
    }
    if let home { files.append(home + "/.gitconfig") }
    if let config = environment["XDG_CONFIG_HOME"] ?? home.map({ $0 + "/.config" }) {
      files.append(config + "/git/config")
    }
    files.append("/etc/gitconfig")
    for file in files { if let name = userName(inConfiguration: file) { return name } }
    return nil
  }

  private static func userName(inConfiguration path: String) -> String? {
    guard let bytes = try? Files.read(path, limit: 1 << 20) else { return nil }
    var isUser = false
    var found: String?
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let text = String(line).trimmedOfBlanks
      if text.hasPrefix("[") {
        isUser = text.lowercased().hasPrefix("[user]")
      } else if isUser, let equals = text.firstIndex(of: "="),
        String(text[..<equals]).trimmedOfBlanks.lowercased() == "name"
      {
        var value = String(text[text.index(after: equals)...]).trimmedOfBlanks
        if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 {
          value = String(value.dropFirst().dropLast())
        }
        if !value.isEmpty { found = value }
      }
    }
    return found
  }
}

extension String {
  /// The string without blanks at its ends.
  var trimmedOfBlanks: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
