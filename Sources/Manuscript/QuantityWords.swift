/// The words for numbers and quantities in Bokmål, Nynorsk and English.
enum QuantityWords {
  /// A number in words or digits; nil for what is none, and for years and other numbers above 999.
  static func number(_ word: String) -> Int? {
    if let known = numbers[word] { return known }
    guard word.utf8.count <= 3, let value = Int(word), value >= 0 else { return nil }
    return value
  }

  /// The fraction a word names as a denominator: `tredjedeler` is 3.
  static func denominator(_ word: String) -> Int? { denominators[word] }

  /// Whether a word means the people of a study.
  static func isPeople(_ word: String) -> Bool { people.contains(word) }

  /// The words for how many with what they stand for, those of several words first.
  static let quantifiers: [(words: [String], meaning: Quantity.Quantifier)] = {
    var result: [(words: [String], meaning: Quantity.Quantifier)] = []
    for (meaning, phrases) in phrases {
      for phrase in phrases.split(separator: ",") {
        let words = phrase.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
        result.append((words, meaning))
      }
    }
    return result.sorted { $0.words.count > $1.words.count }
  }()

  private static let phrases: [(Quantity.Quantifier, String)] = [
    (
      .nearlyAll,
      """
      de aller fleste, dei aller fleste, nesten alle, så godt som alle, så å seie alle, nearly all, almost all,
      the vast majority
      """
    ),
    (
      .most,
      """
      de fleste, dei fleste, flertallet, fleirtalet, et flertall, eit fleirtal, most, the majority, a majority
      """
    ),
    (.couple, "et par, eit par, a couple"),
    (.one, "bare én, bare en, berre ein, berre éin, kun én, kun en, only one, just one"),
    (.few, "noen få, nokre få, a few, ganske få, få, few"),
    (.all, "alle, samtlige, samtlege, all, everyone, everybody"),
    (.many, "mange, many"),
    (.several, "flere, fleire, several"),
    (.some, "noen, nokre, some"),
    (.none, "ingen, none, nobody, no one"),
  ]

  /// Words behind a quantity that has no noun: it stands for people by itself.
  static func letsStandAlone(_ word: String) -> Bool { behind.contains(word) }

  private static let numbers: [String: Int] = [
    "null": 0, "zero": 0, "én": 1, "ein": 1, "éin": 1, "ett": 1, "one": 1, "to": 2, "two": 2, "tre": 3, "three": 3,
    "fire": 4,
    "four": 4, "fem": 5, "five": 5, "seks": 6, "six": 6, "sju": 7, "syv": 7, "seven": 7, "åtte": 8, "eight": 8, "ni": 9,
    "nine": 9, "ti": 10, "ten": 10, "elleve": 11, "eleven": 11, "tolv": 12, "twelve": 12, "tretten": 13, "thirteen": 13,
    "fjorten": 14, "fourteen": 14, "femten": 15, "fifteen": 15, "seksten": 16, "sixteen": 16, "sytten": 17,
    "seventeen": 17, "atten": 18, "eighteen": 18, "nitten": 19, "nineteen": 19, "tjue": 20, "twenty": 20, "tretti": 30,
    "thirty": 30,
  ]

  private static let denominators: [String: Int] = [
    "tredjedel": 3, "tredjedeler": 3, "tredel": 3, "tredeler": 3, "tredelar": 3, "fjerdedel": 4, "fjerdedeler": 4,
    "firedel": 4, "firedeler": 4, "firedelar": 4, "femtedel": 5, "femtedeler": 5, "femdelar": 5, "third": 3,
    "thirds": 3,
    "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
  ]

  private static let people = words(
    """
    deltaker deltakere deltakerne deltakar deltakarar deltakarane informant informanter informantene informantar informantane
    intervjuet intervjuede respondent respondenter respondentene respondentar respondentane intervjupersoner
    intervjupersonene ungdommer ungdommene personer personene
    participant participants informant informants interviewee interviewees respondent respondents people
    """
  )

  private static let behind = words(
    """
    om på i til for med og har hadde er var kommer kom ble blir snakker snakket forteller fortalte beskriver beskrev opplever
    opplevde sier sa mener mente nevner nevnte trekker peker legger fortel snakkar seier meiner opplever trekk hos
    speak spoke say said have had are were mention mentioned describe described talk talked tell told report reported
    experience experienced found find felt feel also agree agreed
    """
  )

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
