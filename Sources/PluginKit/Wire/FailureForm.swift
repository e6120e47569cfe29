import KodebokJSON
import KodebokJSONRPC
import KodebokText

extension ResponseError {
  /// The error that says why a run gives no result.
  package init(reporting failure: AnalysisFailure) {
    let words = failure.message
    self.init(
      failure.kind == .cancelled ? .requestCancelled : .requestFailed,
      words.english,
      data: [
        "kind": .string(failure.kind.rawValue),
        "message": ["en": .string(words.english), "nb": .string(words.norwegian)],
      ]
    )
  }
}

extension AnalysisFailure {
  /// The longest sentence that is taken from a plug-in, in scalars.
  private static let sentenceLimit = 2_000

  /// The failure that an error tells; what is missing in its data is taken from its code and its sentence.
  package init(reading error: ResponseError) {
    var message = LocalizedText(stringLiteral: error.message)
    if let words = error.data?["message"], let read = try? LocalizedText(WireValue(words, "error.data.message")) {
      message = read
    }
    let usual: Kind = error.code == .requestCancelled ? .cancelled : .failed
    let kind = error.data?["kind"]?.string.map(Kind.init(rawValue:)) ?? usual
    message.english = String(message.english.unicodeScalars.prefix(Self.sentenceLimit))
    message.norwegian = String(message.norwegian.unicodeScalars.prefix(Self.sentenceLimit))
    if message.english.isEmpty {
      message = LocalizedText("The plug-in gives no reason.", nb: "Tillegget gir ingen grunn.")
    }
    self.init(kind, message)
  }

  /// The failure where the other side of the wire does not keep to the contract.
  package static func breach(_ breach: ContractBreach) -> Self {
    Self(
      .process,
      LocalizedText(
        "A message is not what the contract says: \(breach.path.visible) must be: \(breach.expected).",
        nb: "En melding er ikke slik kontrakten sier: \(breach.path.visible) skal være: \(breach.expectedInNorwegian)."
      )
    )
  }

  /// The failure where Kodebok is gone.
  package static let hostGone = Self(
    .cancelled,
    LocalizedText("Kodebok has ended.", nb: "Kodebok er avsluttet.")
  )
}
