import KodebokPluginKit
import KodebokText

/// Why a plug-in cannot be used or trusted: one sentence for the person who asked.
package struct PluginProblem: Error, Hashable, Sendable {
  package var message: LocalizedText

  package init(_ english: String, nb norwegian: String) { message = LocalizedText(english, nb: norwegian) }

  /// The problem as the failure of a run.
  package var failure: AnalysisFailure { AnalysisFailure(.process, message) }
}

extension PluginProblem {
  static func manifestMissing(_ folder: String) -> Self {
    Self(
      "The folder “\(folder.visible)” has no plugin.json.",
      nb: "Mappen «\(folder.visible)» har ingen plugin.json."
    )
  }

  static func manifestUnreadable(_ reason: String) -> Self {
    Self("plugin.json cannot be read: \(reason.visible).", nb: "plugin.json kan ikke leses: \(reason.visible).")
  }

  static func manifestNotJSON(_ reason: String) -> Self {
    Self("plugin.json is not JSON: \(reason.visible).", nb: "plugin.json er ikke JSON: \(reason.visible).")
  }

  static func manifestForm(_ breach: ContractBreach) -> Self {
    Self(
      "\(breach.path.visible) must be: \(breach.expected).",
      nb: "\(breach.path.visible) skal være: \(breach.expectedInNorwegian)."
    )
  }

  static func programMissing(_ program: String) -> Self {
    Self(
      "The program “\(program.visible)” that plugin.json names is not there or cannot be run.",
      nb: "Programmet «\(program.visible)» som plugin.json nevner, finnes ikke eller kan ikke kjøres."
    )
  }

  static let tooLarge = Self(
    "The folder is too large for a plug-in of a study: at most 2,000 files and 64 MB.",
    nb: "Mappen er for stor for et tillegg i en studie: høyst 2 000 filer og 64 MB."
  )

  static func unreadable(_ file: String, _ reason: String) -> Self {
    Self("“\(file.visible)” cannot be read: \(reason).", nb: "«\(file.visible)» kan ikke leses: \(reason).")
  }

  static func unwritable(_ file: String, _ reason: String) -> Self {
    Self("“\(file.visible)” cannot be written: \(reason).", nb: "«\(file.visible)» kan ikke skrives: \(reason).")
  }

  static let changed = Self(
    "The plug-in was changed while you looked at it. Look at it again.",
    nb: "Tillegget ble endret mens du så på det. Se på det igjen."
  )

  static let storeBroken = Self(
    "The trusted copy of the plug-in is gone or was changed. Trust it again.",
    nb: "Den betrodde kopien av tillegget er borte eller endret. Si på nytt at du stoler på det."
  )

  static let noStore = Self(
    "There is no home folder to keep trusted plug-ins in. Set HOME or XDG_DATA_HOME.",
    nb: "Det finnes ingen hjemmemappe å ha betrodde tillegg i. Sett HOME eller XDG_DATA_HOME."
  )
}
