import KodebokStudyModel
import KodebokTables
import KodebokText

/// Where the key to the pseudonyms lies: a table outside the study with the names of the people in it.
package enum KeyFile {
  /// The variable of the environment that names it.
  package static let variable = "KODEBOK_KEY"

  /// The absolute path of the key of a study: the option, `KODEBOK_KEY`, the first line of `.kodebok/key`; nil without one.
  ///
  /// The path of the variable and the option begins at `folder`, that of `.kodebok/key` at the study; `~/` is the home
  /// folder.
  package static func path(
    root: String,
    option: String? = nil,
    environment: [String: String] = [:],
    folder: String
  ) -> String? {
    let own = (try? Files.read(root + "/" + StudyNames.inner + "/key", limit: 4_096)).map {
      String(decoding: $0.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    }
    for (given, base) in [(option, folder), (environment[variable], folder), (own, root)] {
      guard let path = given?.trimmedOfBlanks, !path.isEmpty else { continue }
      if path.hasPrefix("~/"), let home = environment["HOME"] ?? StudyRoot.homeFolder {
        return home + path.dropFirst()
      }
      return path.hasPrefix("/") ? path : base + "/" + path
    }
    return nil
  }
}

extension StudyFolder {
  /// Reads the names that must not stand in a study's texts: those of the key, and those the study declares.
  ///
  /// Nothing of the key is kept but in memory.
  func readNames(_ study: inout Study) {
    var declared = DeclaredNames()
    var names: [DeclaredNames.One] = []
    if let key {
      declared.hasKey = true
      let resolved = Files.resolved(key) ?? key
      if let inside = path(of: resolved) { declared.keyProblem = .insideStudy(inside) }
      do throws(FileFailure) {
        let bytes = try Files.read(key, limit: Limits.recordBytes)
        let found = DeclaredNamesReader.read(TextDecoding(bytes).text, isKey: true) ?? []
        if found.isEmpty, declared.keyProblem == nil { declared.keyProblem = .empty }
        names += found
      } catch {
        declared.keyProblem = .unreadable(error.reason)
      }
    }
    if let file = StudyNames.identifiers.map({ StudyPath($0) }).first(where: study.files.contains),
      let bytes = try? bytes(of: file)
    {
      declared.file = file
      names += DeclaredNamesReader.read(TextDecoding(bytes).text, isKey: false) ?? []
    }
    study.declared = declared.holding(names, of: study)
  }
}

extension DeclaredNames {
  /// The same with names, of which those are left out that the study uses as pseudonyms or labels.
  package func holding(_ names: [One], of study: Study) -> DeclaredNames {
    var pseudonyms: [String: String] = [:]
    for one in study.participants.all {
      for name in [one.id.value, one.pseudonym] where !name.isEmpty { pseudonyms[CaseFolding.folded(name)] = one.name }
    }
    for label in study.settings.speakers.keys where pseudonyms[CaseFolding.folded(label)] == nil {
      pseudonyms[CaseFolding.folded(label)] = ""
    }
    var kept: [One] = []
    var telling: Set<String> = []
    for one in names {
      guard let pseudonym = pseudonyms[CaseFolding.folded(one.words)] else {
        kept.append(one)
        continue
      }
      let isOwn = !pseudonym.isEmpty && CaseFolding.folded(one.replacement) == CaseFolding.folded(pseudonym)
      if isOwn, one.kind == .person { telling.insert(pseudonym) }
    }
    let words = study.settings.allowedIdentifiers.filter { $0.unicodeScalars.contains { $0.properties.isAlphabetic } }
    let coders = study.settings.coders.values.sorted()
    let shown = study.participants.all.map(\.pseudonym).filter { !$0.isEmpty }
    var result = DeclaredNames(kept, allowed: coders + words + shown)
    result.hasKey = hasKey
    result.keyProblem = keyProblem
    result.file = file
    result.tellingPseudonyms = telling.sorted()
    return result
  }
}
