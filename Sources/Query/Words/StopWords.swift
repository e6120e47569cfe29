/// Words that every text has and that say little by themselves: left out of lists where that is asked for.
///
/// They still count as words of the text. The lists are short on purpose and hold function words only; what a study
/// does not want to see is for the study to say.
public enum StopWords {
  /// A list.
  public enum List: String, Sendable, CaseIterable {
    /// Norwegian, Bokmål.
    case bokmål = "nb"
    /// Norwegian, Nynorsk.
    case nynorsk = "nn"
    /// English.
    case english = "en"
  }

  /// The words of a list, folded.
  public static func words(of list: List) -> Set<String> {
    switch list {
    case .bokmål: bokmål
    case .nynorsk: nynorsk
    case .english: english
    }
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let bokmål = set(
    """
    jeg du han hun det den de vi dere man en seg selv meg deg ham henne oss dem min mi mitt mine din di ditt dine sin
    si sitt sine hans hennes vår vårt våre deres dens dets denne dette disse hvem hva hvor hvordan hvorfor når hvilken
    hvilket hvilke ei et noe noen ingen ingenting alt alle all annen annet andre begge hver hvert enn som at om hvis
    fordi siden mens da før etter og eller men så både enten verken å i på av til fra for med uten ved hos over under
    mellom gjennom mot rundt langs blant innen inn ut opp ned bort hjem er var være vært blir ble bli blitt har hadde ha
    hatt kan kunne skal skulle vil ville må måtte bør burde får fikk få fått gjør gjorde gjøre gjort ikke jo nok vel nå
    her der hit dit igjen også bare slik sånn sånt sånne altså ja nei mm hm eh liksom
    """
  )

  private static let nynorsk = set(
    """
    eg du han ho det den dei vi me de dykk ein ei eit seg sjølv meg deg henne oss min mi mitt mine din di ditt dine
    sin si sitt sine hans hennar vår vårt våre deira denne dette desse kven kva kor korleis kvifor når kva for noko
    nokon nokre ingen ingenting alt alle all annan anna andre begge kvar kvart enn som at om viss fordi sidan medan da då
    før etter og eller men så både anten korkje å i på av til frå for med utan ved hos over under mellom gjennom mot
    rundt blant innan inn ut opp ned bort heim er var vere vera vore blir vart blei bli blitt har hadde ha hatt kan kunne
    skal skulle vil ville må måtte bør burde får fekk få fått gjer gjorde gjere gjera gjort ikkje jo nok vel no her der
    hit dit igjen òg også berre slik sånn altså ja nei mm hm eh liksom
    """
  )

  private static let english = set(
    """
    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself
    himself herself itself ourselves yourselves themselves this that these those who whom whose which what where when why
    how a an the some any no none nothing all both each every either neither other another such and or but nor so yet
    if because although though while until unless than as of at by for with about against between into through during
    before after above below to from up down in out on off over under again then once here there am is are was were be
    been being have has had having do does did doing done will would shall should can could may might must ought not n't
    only own same too very just also i'm i've i'd i'll you're you've you'd you'll he's he'd she's she'd it's we're we've
    we'd we'll they're they've they'd they'll that's there's what's who's don't doesn't didn't isn't aren't wasn't
    weren't haven't hasn't hadn't won't wouldn't can't cannot couldn't shouldn't let's yes yeah no mm hm um uh er
    """
  )
}
