import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText

extension AgreementReport {
  /// Codes with fewer passages than this of all coders together have figures that a single passage can turn.
  private static let few = 10

  /// What the reader must know: what was compared, what was left out, and how the figures are meant.
  func notes(_ parts: [ComparedDocument]) -> [String] {
    [compared] + leftOut + warnings + places(parts) + definitions
  }

  private var compared: String {
    let (sources, units) = (agreement.sources.count, agreement.rows.first?.units ?? 0)
    let unit =
      switch request.computing.unit {
      case .sentences: counted(units, "sentence", "sentences", nb: "setning", "setninger")
      case .characters: counted(units, "character", "characters", nb: "tegn", "tegn")
      default: counted(units, "turn", "turns", nb: "replikk", "replikker")
      }
    let source = counted(sources, "source", "sources", nb: "kilde", "kilder")
    return context.words(
      "Compared: \(source) with \(unit) that two of the coders or more have worked through.",
      nb: "Sammenlignet: \(source) med \(unit) som to av koderne eller flere har gått gjennom."
    )
  }

  /// A number with its noun.
  private func counted(
    _ count: Int,
    _ one: String,
    _ many: String,
    nb norwegian: String,
    _ manyNorwegian: String
  ) -> String {
    "\(count) " + (count == 1 ? context.words(one, nb: norwegian) : context.words(many, nb: manyNorwegian))
  }

  private var leftOut: [String] {
    let left = agreement.leftOut
    var notes: [String] = []
    if !left.singlyCoded.isEmpty {
      let names = list(left.singlyCoded)
      notes.append(
        context.words(
          "Left out, as one of the coders alone has coded them: \(names).",
          nb: "Utelatt fordi bare én av koderne har kodet dem: \(names)."
        )
      )
    }
    if !left.withoutUnits.isEmpty {
      let names = list(left.withoutUnits)
      notes.append(
        context.words("Left out, as they have no text: \(names).", nb: "Utelatt fordi de er uten tekst: \(names).")
      )
    }
    func tell(_ count: Int, _ english: String, _ norwegian: String) {
      if count > 0 { notes.append(context.words("\(english): \(count).", nb: "\(norwegian): \(count).")) }
    }
    tell(
      left.unplaced,
      "Codings left out, as their words were not found in the text",
      "Kodinger utelatt fordi ordene deres ikke ble funnet i teksten"
    )
    tell(left.ofOtherCoders, "Passages of other coders left out", "Utdrag av andre kodere utelatt")
    tell(
      left.ofOtherCodes,
      "Passages of these coders with other codes left out",
      "Utdrag av disse koderne med andre koder utelatt"
    )
    tell(
      left.outsideUnits,
      "Passages that touch no unit, such as those on headings, and count for characters and borders only",
      "Utdrag som ikke berører noen enhet, som de på overskrifter, og bare teller for tegn og grenser"
    )
    return notes
  }

  private func list(_ paths: [StudyPath]) -> String {
    let some = paths.prefix(6).map(\.value.visible).joined(separator: ", ")
    return paths.count > 6
      ? some + context.words(" and \(paths.count - 6) more", nb: " og \(paths.count - 6) til") : some
  }

  private var warnings: [String] {
    let rare = codeRows.filter { 1..<Self.few ~= $0.passages.reduce(0, +) }
    guard !rare.isEmpty else { return [] }
    let some = rare.prefix(12).map { title($0.subject) }.joined(separator: ", ")
    let names = rare.count > 12 ? some + ", …" : some
    return [
      context.words(
        "Codes with fewer than \(Self.few) passages, whose figures one passage can turn: \(names).",
        nb: "Koder med færre enn \(Self.few) utdrag, der ett utdrag kan snu tallene: \(names)."
      )
    ]
  }

  private func places(_ parts: [ComparedDocument]) -> [String] {
    let missing = parts.reduce(0) { $0 + $1.missing }
    let borders = parts.reduce(0) { $0 + $1.borders }
    let all = missing + borders
    guard all > 0 else { return [context.words("The coders differ nowhere.", nb: "Koderne er ikke uenige noe sted.")] }
    let places = counted(all, "place", "places", nb: "sted", "steder")
    let note = context.words(
      "The coders differ in \(places): in \(missing) somebody lacks a code, in \(borders) only borders differ",
      nb: "Koderne er uenige på \(places): på \(missing) mangler noen en kode, på \(borders) er bare grensene ulike"
    )
    let shown = min(request.limit, all)
    let rest = shown < all ? context.words("; the first \(shown) are listed", nb: "; de første \(shown) er listet") : ""
    return [note + rest + "."]
  }

  private var definitions: [String] {
    let computing = request.computing
    var notes = [
      context.words(
        "A unit has a code of a coder when a passage of that code covers any of its characters.",
        nb: "En enhet har en kode av en koder når et utdrag med den koden dekker noe av den."
      ),
      context.words(
        """
        All codes, pooled: observed and chance agreement are averaged over the codes that were used (De Vries et al. 2008). \
        Anything coded: whether there is any code. The same set of codes: units agree when they have exactly the same codes.
        """,
        nb: """
          Alle koder, slått sammen: observert og tilfeldig enighet er gjennomsnitt over kodene som ble brukt (De Vries mfl. \
          2008). Noe er kodet: om det finnes noen kode. Samme sett av koder: enheter er like når de har nøyaktig samme koder.
          """
      ),
    ]
    if computing.measures.contains(.percent) {
      notes.append(
        context.words(
          "The share of agreement counts units that nobody coded as well, so that it is high for every rare code.",
          nb: "Andelen enighet teller også enheter som ingen kodet, så den er høy for hver sjelden kode."
        )
      )
    }
    if request.coders.count > 2, computing.measures.contains(where: \.isPairwise) {
      notes.append(
        context.words(
          "Measures for two coders (Cohen, Scott, F1, Jaccard) are means over all pairs of coders that have a value.",
          nb: "Mål for to kodere (Cohen, Scott, F1, Jaccard) er gjennomsnitt over alle par av kodere som har en verdi."
        )
      )
    }
    if computing.measures.contains(.precision) || computing.measures.contains(.recall), request.coders.count == 2 {
      let (first, second) = (name(request.coders[0]), name(request.coders[1]))
      notes.append(
        context.words(
          "Precision and recall take \(first) as the measure of \(second).",
          nb: "Presisjon og dekning tar \(first) som mål for \(second)."
        )
      )
    }
    return notes + intervals(computing)
  }

  private func intervals(_ computing: AgreementOptions) -> [String] {
    guard computing.resamples > 0 else { return [] }
    let tenths = Int((computing.confidence * 1_000).rounded())
    let decimal = tenths % 10 == 0 ? "" : context.words(".", nb: ",") + "\(tenths % 10)"
    let percent = "\(tenths / 10)\(decimal)" + context.words("%", nb: " %")
    let byDocument = computing.drawing == .documents || computing.unit == .characters
    let drawn =
      byDocument
      ? context.words("whole sources", nb: "hele kilder")
      : context.words(
        "units, and whole sources for measures of characters and borders",
        nb: "enheter, og hele kilder for mål på tegn og grenser"
      )
    return [
      context.words(
        """
        Intervals hold \(percent) of \(computing.resamples) resamples, which draw \(drawn), with replacement (seed \
        \(computing.seed)). Units of one source are alike, so that intervals that draw units are rather too short; with few \
        sources those that draw sources are rough.
        """,
        nb: """
          Intervallene rommer \(percent) av \(computing.resamples) trekninger, som trekker \(drawn), med tilbakelegging (frø \
          \(computing.seed)). Enheter i samme kilde ligner hverandre, så intervaller som trekker enheter er heller for korte; \
          med få kilder er de som trekker kilder grove.
          """
      )
    ]
  }
}
