import KodebokStudyModel

/// Words that belong to one written language and not to the one beside it.
enum WrittenForms {
  /// For each language the forms of the other with its own: frequent words that cannot be mistaken for anything else,
  /// and that no official norm of the language allows.
  static let forms: [ReportLanguage.Language: [String: String]] = [
    .bokmal: table(toBokmal), .nynorsk: table(toNynorsk),
  ]

  private static func table(_ pairs: String) -> [String: String] {
    var result: [String: String] = [:]
    for pair in pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let words = pair.split(separator: "/").map(String.init)
      if words.count == 2 { result[words[0]] = words[1] }
    }
    return result
  }

  private static let toBokmal = """
    ikkje/ikke eg/jeg korleis/hvordan kvifor/hvorfor kva/hva kvar/hver kvart/hvert noko/noe nokon/noen nokre/noen berre/bare
    frå/fra meir/mer fleire/flere vere/være vore/vært seier/sier gjer/gjør kjem/kommer medan/mens saman/sammen sjølv/selv
    mykje/mye eigen/egen eigne/egne ho/hun utan/uten òg/også deira/deres veit/vet dei/de ein/en eit/et hjå/hos vart/ble
    sjå/se difor/derfor
    """
  private static let toNynorsk = """
    ikke/ikkje jeg/eg hvordan/korleis hvorfor/kvifor hva/kva hvem/kven hver/kvar hvert/kvart noen/nokon fra/frå mer/meir
    flere/fleire være/vere vært/vore sier/seier gjør/gjer kommer/kjem sammen/saman selv/sjølv mye/mykje egen/eigen egne/eigne
    hun/ho uten/utan hvis/viss deres/deira vet/veit ble/vart hvilken/kva hvilke/kva hverandre/kvarandre
    """

  /// Stems of American spelling with the British ones, and the other way round.
  static let stems: [ReportLanguage.Language: [(from: String, to: String)]] = {
    let pairs = spellings.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { pair in
      pair.split(separator: "/").map(String.init)
    }
    return [
      .british: pairs.map { (from: $0[0], to: $0[1]) }, .american: pairs.map { (from: $0[1], to: $0[0]) },
    ]
  }()

  private static let spellings = """
    color/colour behavior/behaviour neighbor/neighbour favor/favour labor/labour honor/honour humor/humour harbor/harbour
    center/centre theater/theatre fiber/fibre meter/metre defense/defence offense/offence catalog/catalogue dialog/dialogue
    analyze/analyse analyzing/analysing paralyze/paralyse traveled/travelled traveling/travelling modeled/modelled modeling/modelling
    labeled/labelled labeling/labelling counselor/counsellor enrollment/enrolment fulfill/fulfil skillful/skilful gray/grey
    pediatric/paediatric program/programme aging/ageing mold/mould plow/plough
    """

  /// What may follow a stem.
  static let endings: Set<String> = [
    "", "s", "d", "ed", "ing", "al", "ally", "ful", "hood", "hoods", "er", "ers", "ly", "ite", "able", "ism", "r",
  ]

  /// Two forms of one word, of which a report should use one.
  static let pairs: [ReportLanguage.Language: [(String, String)]] = {
    let norwegian = [
      ("fram", "frem"), ("sju", "syv"), ("tjue", "tyve"), ("tretti", "tredve"), ("nå", "nu"), ("selv", "sjøl"),
      ("hverandre", "hinannen"), ("framtida", "fremtiden"), ("språk", "sprog"), ("etter", "efter"),
    ]
    let english = spellings.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { pair in
      pair.split(separator: "/").map(String.init)
    }
    return [
      .bokmal: norwegian, .nynorsk: [("sjå", "se"), ("me", "vi"), ("fyrst", "først"), ("fram", "frem")],
      .english: english.map { ($0[0], $0[1]) },
    ]
  }()

  /// Words for one gender, with those for all.
  static let gendered: [String: [(String, String)]] = [
    "nb": [
      ("formann", "leder"), ("nestformann", "nestleder"), ("lærerinne", "lærer"), ("brannmann", "brannkonstabel"),
      ("ombudsmann", "ombud"), ("talsmann", "talsperson"), ("tillitsmann", "tillitsvalgt"),
      ("helsesøster", "helsesykepleier"), ("stortingsmann", "stortingsrepresentant"), ("vaskekone", "renholder"),
      ("sekretærinne", "sekretær"), ("rådmann", "kommunedirektør"), ("arbeidsmann", "arbeider"),
      ("forretningsmann", "næringsdrivende"), ("husmor", "hjemmeværende"), ("fagmann", "fagperson"),
      ("mellommann", "mellomledd"), ("kameramann", "fotograf"), ("venninne", "venn"),
    ],
    "en": [
      ("chairman", "chair"), ("fireman", "firefighter"), ("policeman", "police officer"), ("spokesman", "spokesperson"),
      ("mankind", "humankind"), ("manpower", "workforce"), ("businessman", "business person"),
      ("salesman", "salesperson"), ("stewardess", "flight attendant"), ("waitress", "server"),
      ("housewife", "homemaker"), ("foreman", "supervisor"), ("layman", "lay person"), ("mailman", "postal worker"),
      ("congressman", "member of congress"), ("cleaning lady", "cleaner"), ("male nurse", "nurse"),
    ],
  ]
}
