import KodebokStudyModel
import KodebokText

/// Reads the names that must not stand in the study's texts: the key and `identifiers.csv`.
///
/// A row of the key is a person with the pseudonym or id that is written in the place of the name; its columns hold
/// names, third parties, employers and places. In `identifiers.csv` a row is a name with its kind and what is written in
/// its place. Several names in a cell are divided by semicolons, slashes or line breaks.
package enum DeclaredNamesReader {
  /// What a column holds.
  private enum Column: Hashable {
    case name(DeclaredNames.Kind)
    case firstName, lastName, pseudonym, id, replacement, kind
  }

  /// The names of a table; nil where it has no column with names.
  ///
  /// - Parameters:
  ///   - text: The table.
  ///   - isKey: Whether it is the key, whose names are shown to nobody who does not ask.
  /// - Returns: Full names and, for persons, their single words, which have the same replacement.
  /// - Complexity: O(bytes).
  package static func read(_ text: SourceText, isKey: Bool) -> [DeclaredNames.One]? {
    let table = Table(text)
    guard let header = table.header else { return nil }
    let columns = header.cells.map { column($0.value) }
    guard columns.contains(where: { if case .name? = $0 { true } else { $0 == .firstName || $0 == .lastName } }) else {
      return nil
    }
    var result: [DeclaredNames.One] = []
    var seen: Set<DeclaredNames.One> = []
    for row in table.rows {
      func value(_ wanted: Column) -> String {
        columns.firstIndex(of: wanted).map { table.value(row, $0).trimmed } ?? ""
      }
      let kind = kinds[value(.kind).lowercased()]
      let given = value(.replacement)
      let person = given.isEmpty ? value(.pseudonym) : given
      let stands = person.isEmpty ? value(.id) : person
      func add(_ words: String, _ columnKind: DeclaredNames.Kind) {
        let kind = kind ?? columnKind
        // What a person's row says of workplaces and family is not replaced by the person's own pseudonym.
        let replacement = kind == .person || !given.isEmpty ? stands : ""
        for one in names(in: words, kind, replacement, isKey) where seen.insert(one).inserted { result.append(one) }
      }
      let both = [value(.firstName), value(.lastName)].filter { !$0.isEmpty }
      if !both.isEmpty { add(both.joined(separator: " "), .person) }
      for (index, column) in columns.enumerated() {
        if case .name(let kind)? = column { add(table.value(row, index), kind) }
      }
    }
    return result
  }

  // MARK: Columns

  private static func column(_ header: String) -> Column? {
    let name = String(header.trimmed.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
    if let known = columns[name] { return known }
    switch ColumnNames.participant(name) {
    case .id: return .id
    case .pseudonym: return .pseudonym
    default: return nil
    }
  }

  private static let columns: [String: Column] = {
    var result: [String: Column] = [:]
    let lists: [(Column, String)] = [
      (
        .name(.person),
        "name,navn,namn,real name,full name,fullt navn,virkelig navn,alias,kallenavn,nickname,earlier name,tidligere navn"
      ),
      (.firstName, "first name,fornavn,førenamn,given name"),
      (.lastName, "last name,surname,family name,etternavn,etternamn"),
      (.name(.thirdParty), "third party,third parties,tredjepart,tredjeparter,tredjeperson,family,familie,pårørende"),
      (.name(.employer), "employer,workplace,arbeidsgiver,arbeidssted,arbeidsplass,school,skole,company,bedrift,firma"),
      (
        .name(.place),
        "place,places,sted,steder,stad,town,city,bosted,hjemsted,kommune,municipality,address,adresse,birthplace,fødested"
      ),
      (.name(.other), "other,annet,anna"),
      (.replacement, "replacement,erstatning,replace with,erstattes med"),
      (.kind, "kind,type,slag"),
    ]
    for (column, names) in lists { for name in names.split(separator: ",") { result[String(name)] = column } }
    return result
  }()

  private static let kinds: [String: DeclaredNames.Kind] = [
    "person": .person, "participant": .person, "deltaker": .person, "informant": .person, "name": .person,
    "navn": .person, "third party": .thirdParty, "third-party": .thirdParty, "tredjepart": .thirdParty,
    "tredjeperson": .thirdParty, "family": .thirdParty, "familie": .thirdParty, "place": .place, "sted": .place,
    "stad": .place, "address": .place, "adresse": .place, "employer": .employer, "workplace": .employer,
    "arbeidsgiver": .employer, "arbeidssted": .employer, "organisation": .employer, "organization": .employer,
    "organisasjon": .employer, "school": .employer, "skole": .employer, "other": .other, "annet": .other,
  ]

  // MARK: Names

  private static func names(
    in cell: String,
    _ kind: DeclaredNames.Kind,
    _ replacement: String,
    _ isKey: Bool
  ) -> [DeclaredNames.One] {
    var result: [DeclaredNames.One] = []
    func add(_ words: String) {
      guard words.unicodeScalars.count > 1 else { return }
      let isOrdinary = ordinary.contains(CaseFolding.folded(words))
      result.append(
        DeclaredNames.One(
          words: words,
          kind: kind,
          replacement: replacement,
          isSecret: isKey,
          isOrdinary: isOrdinary
        )
      )
    }
    for part in cell.split(whereSeparator: { $0 == ";" || $0 == "/" || $0 == "|" || $0.isNewline }) {
      // `Lund, Kari` is written for the table, `Kari Lund` in texts.
      let halves = part.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      let isPerson = kind == .person || kind == .thirdParty
      let whole = halves.count == 2 && isPerson ? halves[1] + " " + halves[0] : String(part).trimmed
      guard !whole.isEmpty else { continue }
      add(whole)
      if isPerson {
        let words = whole.split(whereSeparator: { $0.isWhitespace }).map(String.init)
        guard words.count > 1 else { continue }
        for word in words where !particles.contains(word.lowercased()) && word.first?.isUppercase == true {
          let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
          add(bare)
          let pieces = bare.split(separator: "-").map(String.init)
          if pieces.count > 1 { for piece in pieces { add(piece) } }
        }
      } else if let stem = indefinite(whole) {
        add(stem)
      }
    }
    return result
  }

  /// A name in the definite form without its ending, so that other forms are found: `Solbakken` is also `Solbakk-`.
  private static func indefinite(_ name: String) -> String? {
    for ending in ["ene", "en", "et"] where name.hasSuffix(ending) {
      let stem = String(name.dropLast(ending.count))
      let last = stem.split(separator: " ").last.map(String.init) ?? ""
      return last.unicodeScalars.count >= 5 ? stem : nil
    }
    return nil
  }

  private static let particles: Set<String> = [
    "von", "van", "der", "den", "de", "du", "af", "av", "of", "bin", "bint", "ibn", "al", "el", "di", "da", "la", "le",
    "og", "and", "the", "dr", "dr.", "mr", "mrs", "ms", "fru", "herr",
  ]

  /// Names that are words of their own in Norwegian or English; folded.
  private static let ordinary = Set(
    """
    alm andre ask aud august bakke bakken bakk berg berge berget birk bjerke bjørk bjørn bo brage bratt brekke
    bru bråten dag dahl dal dale dalen eik eide eira elv elle engen eng falk fager fjell fjord flo foss frank
    fri fred gjest glad grande granli gro grøn grønn haga hagen hage hall hals ham hammer haug haugen heia
    hell helle her hjelle holm holmen holt hov hval iver jo kirke klev klokk kleiv kok kor krog land lange lia
    lie lien liv lo lund lunde lille ly lyng lykke løken løkke mai mark may mo moen myhr myr myhre myra ness
    nes ni nord ny nygård odd or orre os oter per pia rein rise ro rose ros rud runa rune rust sand sander
    sanden sande ser sein siv skar skau skog skogen skjold sol sola solberg solli sommer stein sten sti storm
    strand stranden strøm ström sund sunde svein sving sør tang tiller tone tove tuv tuva tveit tyra une ulv
    varg vik vår venke vi viken voll vollen vang ås åse øst øye ødegård amber art bill bell black bond bough
    brook brown bush carol christian church cliff cook cross daisy dawn dean drew duke earl faith field fields
    fisher ford forest fox gale gene glen grace grant green gray grey guy harmony heath hill hills holly homes
    hope hunt ivy jack jade jewel joy june king knight lake lane law lily little long marsh marshall mason max
    mercy miles mill mills miller moore olive page park pat patience paul pearl penny piper pool potter price
    rain ray rich ripley river rivers rob robin rock ruby ruth sage sally saint shore short silver singer
    smart smith song star stone street summer swift taylor trinity turner victor viola violet wade walker wall
    ward waters way weaver west white will winter wise wood woods young
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { CaseFolding.folded(String($0)) }
  )
}
