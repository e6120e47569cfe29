import Foundation
import KodebokText
import Testing

@Suite("Words are reduced to their stems")
struct StemmerTests {
  /// Words and what the package `snowballstemmer` 3.1.1 of PyPI (BSD licence) makes of them: words that each rule is about, of
  /// the example studies, and some put together from endings.
  ///
  /// Before they were pinned, 59,139 words of these kinds were compared, without a difference.
  private static let english = """
    'atational→atat a's'alli→a's'al ablisses→abliss activate→activ added→add adding→add adjustable→adjust
    adjustment→adjust adoption→adopt advice→advic agreed→agre airliner→airlin alliousied→alliousi allotment→allot
    allotments→allot allowance→allow analogies→analog analogousli→analog angry→angri angulariti→angular answers→answer
    anything→anyth arrived→arriv assistance→assist athization→athiz athkes→athk atives→ativ awake→awak
    baatealize→baateal badly→bad bataes→bata beans→bean because→becaus bed→bed believe→believ believes→believ
    believing→believ belongs→belong bias→bias biologist→biolog bookings→book boundary→boundari bowdlerize→bowdler
    boy's→boy boys'→boy business→busi by→by callousness→callous canniies→cannii canning→canning carried→carri
    cease→ceas certainty→certainti change→chang choosing→choos coming→come communism→communism conditional→condit
    conformabli→conform controll→control counted→count crops→crop dad's→dad decide→decid decided→decid
    decisiveness→decis defends→defend defensible→defens denzil's→denzil dependent→depend different→differ
    differentli→differ digitizer→digit dirty→dirti divorced→divorc doors→door dying→die early→earli ebbed→ebb
    effective→effect egged→egg einneedly→einne electrical→electr electriciti→electr elnyvible→elnyv elonmåous→elonmå
    elriôrs→elriôr else's→els elsky→elski enjoy→enjoy entire→entir evening→evening evenny→evenni everybody's→everybodi
    excbæed→excbæ exceeded→exceed expected→expect eyeedes→eyeed eyizement→eyiz falling→fall father's→father feels→feel
    fence→fenc feudalism→feudal finished→finish fizzed→fizz formaliti→formal formalize→formal formative→format
    forty→forti gardened→garden gas→gas generate→generat genergybbe→genergybb generous→generous gifts→gift going→go
    goodness→good greeting→greet growing→grow happy→happi homologous→homolog hoped→hope hopeful→hope hopefulness→hope
    hoping→hope hopping→hop hospital→hospit icate's→icat icness→ic idly→idl ieance→ieanc include→includ
    individual→individu inexcentli→inexc inference→infer innexcant→innexc interest→interest interpretation→interpret
    interviewed→interview invented→invent irritant→irrit judgements→judgement keeps→keep kiwis→kiwi knows→know
    leaving→leav letting→let lifts→lift limits→limit locked→lock logins→login looked→look looks→look lotte's→lott
    luxuriated→luxuri lying→lie means→mean mentness→ment metres→metr months→month movable→movabl måelgy→måelgi
    måoniveing→måoniv nail's→nail needs→need news→news ninety→nineti noticed→notic numbersic→numbers nygybament→nygyba
    observation→observ ogiable→ogiabl ogistible→ogist one's→one onions→onion only→onli operator→oper
    organisation→organis outing→outing participants→particip passages→passag passes→pass pasted→paste people's→peopl
    please→pleas plot's→plot poorly→poor preconception→preconcept predication→predic probate→probat proceed→proceed
    produce→produc query→queri queued→queu radicalli→radic rate→rate rationally→ration reads→read
    recommendation→recommend recommended→recommend refusing→refus relational→relat replacement→replac results→result
    revival→reviv riprocous→riproc roll→roll rules→rule running→run say→say sayings→say secretary→secretari
    sensibiliti→sensibl sensitiviti→sensit sentence→sentenc sentences→sentenc simple→simpl skies→sky skis→ski
    skoive→skoiv somebody→somebodi someone→someon sounds→sound standing→stand standpipe→standpip staying→stay
    strings→string successses→successs suppose→suppos swapping→swap swapping's→swap tarathent→tarath tested→test
    they've→they'v thirty→thirti this→this ties→tie tionousli→tionous tobias→tobia together→togeth
    transcribed→transcrib triplicate→triplic ugly→ugli uløbaler→uløbal university→universiti valenci→valenc
    versions→version vietnamization→vietnam waterworks→waterwork we've→we'v whichever→whichev who's→who wicked→wick
    wishing→wish words→word worked→work years→year you're→you'r you've→you'v ôr'tion's'→ôr'tion ôrencetion→ôrencet
    """

  private static let norwegian = """
    aouteedes→aoute ather→ath athvten→athv aueigdt→aueigd austlandet→austland avsnittet→avsnitt bakeriet→bakeri
    baksida→baksid barnehagen→barnehag barnslig→barns bedre→bedr behandlere→behandler beholdes→behold bergerte→berger
    betale→betal bildet→bild blide→blid bringer→bring bygger→bygg bytte→bytt byttet→bytt båts→båt bæelegslov→bæeleg
    bærianekks→bærianekk deres→der dører→dør ekskluder→eksklud ekstra→ekstr ekvtkks→ekvtkk elskyigas→elsky
    eltaslov→elta eluersers→eluers endte→endt eneste→enest episoden→episod erfaringer→erfaring ermet→erm
    evenaels→evenael eystrbæa→eystrbæ faktakode→faktakod faktakoden→faktakod farleg→far femogtjue→femogtju
    ferdigbehandla→ferdigbehandl fiktive→fiktiv finnes→finn fjorten→fjort forsoningen→forsoning fortapt→fortapt
    framtida→framtid frisk→frisk frisks→frisk frivillighet→frivil fullt→fullt funne→funn gangers→gang gløymde→gløymd
    gratulerer→gratuler gravers→gravers grovt→grovt gruppe→grupp gulvet→gulv gyldig→gyld hakkers→hakkers handa→hand
    handlevogna→handlevogn havnedistriktene→havnedistrikt heitte→heitt helsefagarbeider→helsefagarbeid hendt→hend
    hengende→heng hjelpeløs→hjelpeløs hovedvekts→hovedvekt hundre→hundr husmøter→husmøt hvert→hvert ihetslov→ihet
    ikkereleg→ikker in'enes→in ineig→ine informasjonsmøter→informasjonsmøt interast→inter intervjuguide→intervjuguid
    intervjuguiden→intervjuguid inuta→inut inyelrs→inyelr istrkkare→istrkkar jobbende→jobb jobbes→jobb jobbet→jobb
    kalla→kall kjente→kjent klemmer→klemm knappen→knapp koden→kod kodingen→koding kokte→kokt kouteslov→koute
    krakken→krakk kravene→krav kvartalet→kvartal kwaygyeig→kwaygy lederen→leder lederskapers→lederskap ledig→led
    legger→legg liker→lik lista→list loftet→loft lovløs→lovløs løftet→løft magen→mag mappa→mapp mapper→mapp maten→mat
    merkes→merk minutta→minutt måelsede→måels måneders→måned måten→måt møbelsnekker→møbelsnekk nitten→nitt
    nykaperses→nykapers oathmåelov→oathmå omtales→omtal opplevelse→opplev opplevelsenes→opplev ordentlig→ordent
    ordentlige→ordent ordet→ord ordparet→ordpar outene→out outetsets→outets participants→participant pastrast→pastr
    planer→plan plutseleg→pluts plutselig→pluts regla→regl regna→regn rettet→rett rhetheten→rhet ribævendes→ribæv
    rueyerande→rueyer rustar→rust saksbehandlere→saksbehandler sauene→sauen savnes→savn sender→send since→sinc
    sitte→sitt sjekka→sjekk sjukehuset→sjukehus skammer→skamm skjemaer→skjema skrivers→skrivers skygge→skygg
    smiler→smil snart→snart sotte→sott sparer→spar spisskummen→spisskumm spurte→spurt stedlig→sted
    stoffliste→stofflist sulten→sult svarer→svar sykkelenvt→sykkelenv sykler→sykl søknaden→søknad taexcyleg→taexcy
    tallet→tall tankene→tank temaene→tema tidligere→tidliger tilliten→tillit tillitens→tillit trekvarter→trekvart
    trengte→trengt turns→turn tvunget→tvung tørker→tørk uelegrs→uelegr uendret→uendr uenighet→uen uroen→uro
    uttale→uttal varme→varm veden→ved veggen→vegg vennskapers→vennskap ville→vill vinteren→vinter vnyedes→vnyed
    voksne→voksn voksnes→voksn våger→våg våkner→våkn wayota→wayot wayrserte→wayrser yligende→ylig ærlighetens→ærl
    ôranes→ôran øyeblikks→øyeblikk
    """

  @Test("The stems are those of Snowball 3.1", arguments: Stemmer.Language.allCases)
  func pinned(language: Stemmer.Language) {
    let stemmer = Stemmer(language)
    let pairs = (language == .english ? Self.english : Self.norwegian).split(whereSeparator: \.isWhitespace)
    #expect(pairs.count > 150)
    for pair in pairs {
      let parts = pair.split(separator: "→").map(String.init)
      #expect(stemmer.stem(of: parts[0]) == parts[1], "\(parts[0])")
    }
  }

  @Test("The stems of a larger sample are those of Snowball", arguments: Stemmer.Language.allCases)
  func sample(language: Stemmer.Language) {
    let stemmer = Stemmer(language)
    let text = language == .english ? SnowballSample.english : SnowballSample.norwegian
    let pairs = text.split(whereSeparator: \.isWhitespace)
    #expect(pairs.count >= 300)
    for pair in pairs {
      let parts = pair.split(separator: "→", omittingEmptySubsequences: false).map(String.init)
      #expect(stemmer.stem(of: parts[0]) == parts[1], "\(parts[0])")
    }
  }

  /// Compares every word of the files that `Tests/References/stemming.py` writes, where `KODEBOK_STEMS` names them.
  @Test("The stems of a whole list are those of Snowball", .enabled(if: Self.lists != nil))
  func whole() throws {
    for list in (Self.lists ?? "").split(separator: ",").map(String.init) {
      let stemmer = Stemmer(list.contains("english") ? .english : .norwegian)
      var differences: [String] = []
      let lines = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
      for line in lines {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let stem = stemmer.stem(of: parts[0])
        if stem != parts[1] { differences.append("\(parts[0]): \(stem), not \(parts[1])") }
      }
      print("\(list): \(lines.count) words, \(differences.count) differences")
      #expect(lines.count > 20_000 && differences.isEmpty, "\(differences.prefix(20))")
    }
  }

  private static let lists = ProcessInfo.processInfo.environment["KODEBOK_STEMS"]

  @Test("Case and the shape of apostrophes do not matter, and nothing is too odd to be reduced")
  func oddWords() {
    let english = Stemmer(.english)
    #expect(english.stem(of: "Neighbour’s") == english.stem(of: "neighbour's"))
    #expect(Stemmer(.norwegian).stem(of: "Ærlige") == "ærl")
    for word in ["", "'", "y", "''", "a'", "''''s", "s", "ies", "eed", "ing", "ers", "🙂", "日本語", "ÅÆØ", "-", "123"] {
      for language in Stemmer.Language.allCases {
        let stem = Stemmer(language).stem(of: word)
        #expect(stem.unicodeScalars.count <= word.unicodeScalars.count)
      }
    }
  }

  @Test("The language is told by the commonest words")
  func language() {
    #expect(Stemmer.language(of: ["det", "er", "ikke", "to", "hus"]) == .norwegian)
    #expect(Stemmer.language(of: ["it", "is", "the", "house"]) == .english)
    #expect(Stemmer.language(of: ["hus"]) == nil)
    #expect(Stemmer.language(of: []) == nil)
  }

  @Test("The words of a string in lower case")
  func words() {
    #expect(
      Words.lowercased(in: "ÆRLIG talt, f.eks. e-post – don’t!") == ["ærlig", "talt", "f.eks", "e-post", "don’t"]
    )
    #expect(Words.lowercased(in: " … ").isEmpty)
  }
}

@Suite("The first letters sort as the keys")
struct CollationStartTests {
  @Test("Wherever the numbers differ, they tell the order")
  func agrees() {
    let words = [
      "", "a", "aa", "ab", "å", "ær", "ære", "øl", "åpen", "zebra", "é", "ett", "étt", "e-post", "epost", "don't",
      "dont", "1",
      "12", "a1", "a-1", "ß", "ss", "sst", "ä", "ö", "öst", "ōa", "oa", "жена", "женщина", "æææææææææ", "æææææææææå",
      "abcdefgh",
      "abcdefghi", "abcdefg–", "abcdefg…", "þing", "thing", "ŋa", "A", "Å",
    ]
    for one in words {
      for other in words where Collation.start(one) != Collation.start(other) {
        let isBefore = Collation.start(one) < Collation.start(other)
        #expect(isBefore == Collation.precedes(one, other), "\(one), \(other)")
      }
    }
  }
}
