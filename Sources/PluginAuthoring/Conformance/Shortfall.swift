import KodebokPluginKit
import KodebokText

/// What a plug-in does not do as the contract says: one sentence for its author.
struct Shortfall: Error {
  var message: LocalizedText

  init(_ english: String, nb norwegian: String) { message = LocalizedText(english, nb: norwegian) }
}

extension Shortfall {
  /// A value of a message that is not what it should be.
  static func form(_ breach: ContractBreach) -> Self {
    Self(
      "\(breach.path.visible) must be: \(breach.expected).",
      nb: "\(breach.path.visible) skal være: \(breach.expectedInNorwegian)."
    )
  }

  static func silence(_ silence: TriedPlugin.Silence, after what: String, seconds: Double) -> Self {
    let time = seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    return switch silence {
    case .late:
      Self(
        "It did not answer \(what) within \(time) seconds.",
        nb: "Det svarte ikke på \(what) innen \(time) sekunder."
      )
    case .ended:
      Self("It ended before it had answered \(what).", nb: "Det sluttet før det hadde svart på \(what).")
    case .deaf:
      Self("It does not read what is sent to it (\(what)).", nb: "Det leser ikke det som sendes (\(what)).")
    case .garbage(let words):
      Self(
        "It wrote something to standard output that is no message of the protocol: “\(words)”.",
        nb: "Det skrev noe til standard ut som ikke er en melding i protokollen: «\(words)»."
      )
    }
  }

  static func notError(_ what: String) -> Self {
    Self(
      "It answered \(what) with a result where an error is right.",
      nb: "Det svarte på \(what) med et resultat der en feil er riktig."
    )
  }

  static func notResult(_ what: String, _ sentence: String) -> Self {
    Self(
      "It answered \(what) with an error: “\(sentence.visible)”.",
      nb: "Det svarte på \(what) med en feil: «\(sentence.visible)»."
    )
  }

  static func sentence(_ sentence: String) -> Self {
    Self(
      "Its error says “\(sentence.visible)”, which is not one sentence for a person.",
      nb: "Feilen sier «\(sentence.visible)», som ikke er én setning til et menneske."
    )
  }

  static func code(_ code: Int, wanted: Int) -> Self {
    Self("Its error has the code \(code), not \(wanted).", nb: "Feilen har koden \(code), ikke \(wanted).")
  }

  static func missingName(_ name: String, _ sentence: String) -> Self {
    Self(
      "Its error does not name \(name): “\(sentence.visible)”.",
      nb: "Feilen nevner ikke \(name): «\(sentence.visible)»."
    )
  }

  static func noResult(_ sentence: String) -> Self {
    Self(
      "The analysis gave no result: “\(sentence.visible)”.",
      nb: "Analysen ga ikke noe resultat: «\(sentence.visible)»."
    )
  }

  static let unequal = Self(
    "The answer is not the same as before.",
    nb: "Svaret er ikke det samme som før."
  )

  static func unasked(_ id: String) -> Self {
    Self(
      "It answered a request that was not made (id \(id.visible)).",
      nb: "Det svarte på noe det ikke ble spurt om (id \(id.visible))."
    )
  }

  static func question(_ breach: ContractBreach) -> Self {
    Self(
      "It asked \(breach.path.visible), which must be: \(breach.expected).",
      nb: "Det spurte \(breach.path.visible), som skal være: \(breach.expectedInNorwegian)."
    )
  }

  static func place(_ path: String, _ quote: String) -> Self {
    Self(
      "\(path.visible): the words “\(quote.visible)” do not stand there.",
      nb: "\(path.visible): ordene «\(quote.visible)» står ikke der."
    )
  }

  static func undeclared(_ what: String) -> Self {
    Self(
      "It gives \(what), which its description does not name under “contributes”.",
      nb: "Det gir \(what), som beskrivelsen ikke nevner under «contributes»."
    )
  }

  static func unknownCode(_ code: String) -> Self {
    Self(
      "It proposes the code “\(code.visible)”, which the study does not have.",
      nb: "Det foreslår koden «\(code.visible)», som studien ikke har."
    )
  }

  static let stillRunning = Self(
    "It had not ended 2 seconds later.",
    nb: "Det hadde ikke sluttet 2 sekunder senere."
  )

  static func status(_ status: String, wanted: Int) -> Self {
    Self(
      "It ended with \(status), not with status \(wanted).",
      nb: "Det sluttet med \(status), ikke med status \(wanted)."
    )
  }
}
