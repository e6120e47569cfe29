import KodebokText
import Synchronization

/// How much a sentence of an interviewer is like the questions of a guide, 0 to 1.
///
/// Both are taken as sets of stems (``Stemmer``). A word weighs 1; a word of asking (*tell, think*) 0.3; a word that every
/// sentence has (*how, the*) 0.1. Stems are the same, or alike with 0.8 where they share four letters or more that are
/// three fifths of the longer one (*konflikt*, *konflikter*; *enig*, *enighet*). The likeness is the mean of
///
/// - the share of the question's weight that is found in the sentence, and
/// - the share of the sentence's weight that is found in the question;
///
/// It is 0 where nothing but words that every sentence has are common to both; where a question has words of its own, but
/// none of them is found and less than a third of it; and where it has none, and less than three fifths of it is found. A
/// question of several sentences is as like as its likest sentence. A code that stands for it (`guide=`) and has a
/// label of one word counts as one way to ask, unless a code of that label stands for another question as well.
struct QuestionLikeness: Sendable {
  /// A way to ask a question; its words stand side by side in ``weights``.
  private struct Wording {
    var question: Int
    var words: Range<Int>
    var total: Double
    /// The weight of its heaviest word.
    var heaviest: Double
  }

  /// The weight of a word that every sentence has.
  private static let everywhereWeight = 0.1

  private let stemmer: Stemmer
  /// The stems of words that any sentence may have, and of those that any question may have.
  private let everywhere: Set<String>
  private let asking: Set<String>
  private var wordings: [Wording] = []
  /// The weight of each word of each wording.
  private var weights: [Double] = []
  /// Where a stem stands in the wordings: by itself, and by its first four letters.
  private var places: [String: [WordMemory.Meeting]] = [:]
  private var beginnings: [String: [(stem: String, meeting: WordMemory.Meeting)]] = [:]
  private let memory = WordMemory()

  /// Creates a measure for the questions of a guide.
  ///
  /// - Parameters:
  ///   - questions: The words of each question.
  ///   - labels: The labels of the codes that stand for each.
  ///   - language: The language where the questions do not show it.
  init(_ questions: [String], labels: [[String]], language: Stemmer.Language) {
    let stemmer = Stemmer(Stemmer.language(of: questions.flatMap { Words.lowercased(in: $0) }) ?? language)
    self.stemmer = stemmer
    everywhere = Set(AskingWords.everywhere.map { stemmer.stem(of: $0) })
    asking = Set(AskingWords.asking.map { stemmer.stem(of: $0) })
    let owners = labels.enumerated().flatMap { index, labels in Set(labels.map { $0.lowercased() }).map { ($0, index) }
    }
    let shared = Dictionary(grouping: owners, by: \.0).filter { $1.count > 1 }
    for (index, question) in questions.enumerated() {
      let text = SourceText(question)
      let sentences = Sentences.ranges(in: text).map { text.string($0) }
      var ways = [question]
      if sentences.count > 1 { ways += sentences }
      for way in ways { add(Self.words(of: way), for: index) }
      for label in labels[index] where shared[label.lowercased()] == nil {
        let words = Self.words(of: label).filter { weight(of: stemmer.stem(of: $0)) == 1 }
        if words.count == 1 { add(words, for: index) }
      }
    }
  }

  /// The words as they are compared.
  private static func words(of text: String) -> [String] {
    Words.lowercased(in: text).map { FoldedWord.form(of: $0) }
  }

  private mutating func add(_ words: [String], for question: Int) {
    let start = weights.count
    var seen: Set<String> = []
    for stem in words.map({ stemmer.stem(of: $0) }) where seen.insert(stem).inserted {
      let meeting = WordMemory.Meeting(wording: wordings.count, word: weights.count, strength: 1)
      places[stem, default: []].append(meeting)
      beginnings[Self.beginning(of: stem), default: []].append((stem, meeting))
      weights.append(weight(of: stem))
    }
    guard start < weights.count else { return }
    let own = weights[start...]
    wordings.append(
      Wording(question: question, words: start..<weights.count, total: own.reduce(0, +), heaviest: own.max() ?? 0)
    )
  }

  private func weight(of stem: String) -> Double {
    everywhere.contains(stem) ? Self.everywhereWeight : asking.contains(stem) ? 0.3 : 1
  }

  private static func beginning(of stem: String) -> String { String(stem.unicodeScalars.prefix(4)) }

  /// What a word of a sentence is: its stem, its weight, and where it meets the wordings.
  private func token(of word: String, numbered: (String) -> Int) -> WordMemory.Token {
    let stem = stemmer.stem(of: word)
    var meetings = places[stem] ?? []
    for (other, meeting) in beginnings[Self.beginning(of: stem)] ?? [] where other != stem && Self.isAlike(stem, other)
    {
      meetings.append(WordMemory.Meeting(wording: meeting.wording, word: meeting.word, strength: 0.8))
    }
    meetings.sort { ($0.wording, $0.word) < ($1.wording, $1.word) }
    let weight = weight(of: stem)
    return WordMemory.Token(
      stem: numbered(stem),
      weight: weight,
      meetings: meetings,
      meetsOwnWord: meetings.contains { min(weight, weights[$0.word]) > Self.everywhereWeight },
      isCommon: AskingWords.everywhere.contains(word) || AskingWords.asking.contains(word)
    )
  }

  private static func isAlike(_ one: String, _ other: String) -> Bool {
    let common = zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
    let longest = max(one.unicodeScalars.count, other.unicodeScalars.count)
    return common >= 4 && common * 5 >= longest * 3
  }

  /// What is known of the words of a sentence.
  func tokens(of sentence: String) -> [WordMemory.Token] {
    var sentence = sentence
    return sentence.withUTF8 { memory.tokens(in: $0, 0, $0.count, token) }
  }

  /// What is known of the words of a stretch of a text.
  func tokens(in text: SourceText, _ range: Range<ByteOffset>) -> [WordMemory.Token] {
    text.bytes.withUnsafeBufferPointer {
      memory.tokens(in: $0, range.lowerBound.value, range.upperBound.value, token)
    }
  }

  /// What a sentence was found to be like, with the room it was worked out in, so that one after the other can be
  /// measured without asking for memory.
  struct Measured {
    /// The questions it is like, and how much, 0 to 1, in no order.
    fileprivate(set) var questions: [(index: Int, likeness: Double)] = []
    fileprivate var sentence: [WordMemory.Token] = []
    /// For each word of the wordings, how well it is met.
    fileprivate var strengths: [Double] = []
    /// For each wording, what of the sentence is found in it, and the weight of the heaviest word that both have.
    fileprivate var sums: [Double] = []
    fileprivate var heaviest: [Double] = []
    /// The wordings that the sentence meets.
    fileprivate var met: [Int] = []
  }

  /// Finds the likeness of a sentence to each question.
  ///
  /// - Parameters:
  ///   - words: The words of the sentence; more than 200 are read to there.
  ///   - measured: What is worked out, in the place of what was measured before.
  /// - Complexity: O(words of the sentence × wordings that share one + words of those wordings).
  func compare(_ words: [WordMemory.Token], into measured: inout Measured) {
    measured.questions.removeAll(keepingCapacity: true)
    guard words.contains(where: \.meetsOwnWord) else { return }
    measured.sentence.removeAll(keepingCapacity: true)
    for token in words.prefix(200) where !measured.sentence.contains(where: { $0.stem == token.stem }) {
      measured.sentence.append(token)
    }
    let total = measured.sentence.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return }
    if measured.strengths.count != weights.count || measured.sums.count != wordings.count {
      measured.strengths = [Double](repeating: 0, count: weights.count)
      measured.sums = [Double](repeating: 0, count: wordings.count)
      measured.heaviest = measured.sums
    }
    for token in measured.sentence {
      var last = -1
      var best = 0.0
      for meeting in token.meetings {
        if meeting.wording != last {
          (last, best) = (meeting.wording, 0)
          if measured.heaviest[last] == 0 { measured.met.append(last) }
        }
        measured.strengths[meeting.word] = max(measured.strengths[meeting.word], meeting.strength)
        measured.heaviest[last] = max(measured.heaviest[last], min(token.weight, weights[meeting.word]))
        if meeting.strength > best {
          measured.sums[last] += token.weight * (meeting.strength - best)
          best = meeting.strength
        }
      }
    }
    for number in measured.met {
      let wording = wordings[number]
      add(wording, measured.sums[number] / total, measured.heaviest[number], to: &measured)
      measured.sums[number] = 0
      measured.heaviest[number] = 0
      for word in wording.words { measured.strengths[word] = 0 }
    }
    measured.met.removeAll(keepingCapacity: true)
  }

  private func add(_ wording: Wording, _ found: Double, _ heaviest: Double, to measured: inout Measured) {
    guard heaviest > Self.everywhereWeight else { return }
    let share = wording.words.reduce(0.0) { $0 + weights[$1] * measured.strengths[$1] } / wording.total
    if heaviest < 1, share < (wording.heaviest == 1 ? 1.0 / 3 : 0.6) { return }
    let likeness = (share + found) / 2
    if let known = measured.questions.firstIndex(where: { $0.index == wording.question }) {
      measured.questions[known].likeness = max(measured.questions[known].likeness, likeness)
    } else {
      measured.questions.append((wording.question, likeness))
    }
  }
}

/// The words that were met so far, with what is known of them.
///
/// A class, because all who read interviews with one guide share it: the same words come again in each, and stems
/// cost more than looking them up. What is known of a word never changes, so that it makes no difference who asks first.
final class WordMemory: Sendable {
  /// A word of a wording that a word of a sentence meets.
  struct Meeting: Sendable {
    var wording: Int
    /// The number of the word among those of all wordings.
    var word: Int
    /// 1 for the same stem, 0.8 for one that is alike.
    var strength: Double
  }

  /// A word of a sentence; one object for all places where it stands.
  final class Token: Sendable {
    /// The number of its stem, in no order.
    let stem: Int
    let weight: Double
    /// Sorted by wording and word.
    let meetings: [Meeting]
    /// Whether one of them is more than a word that every sentence has.
    let meetsOwnWord: Bool
    /// Whether any sentence or question may have it, so that it says nothing of what is asked.
    let isCommon: Bool

    init(stem: Int, weight: Double, meetings: [Meeting], meetsOwnWord: Bool, isCommon: Bool) {
      self.stem = stem
      self.weight = weight
      self.meetings = meetings
      self.meetsOwnWord = meetsOwnWord
      self.isCommon = isCommon
    }
  }

  private struct State {
    /// The words as they are compared; a text of more different words is no speech.
    var words = Vocabulary(mostForms: 200_000)
    /// What is known of each, by its number there.
    var tokens: [Token] = []
    var stems: [String: Int] = [:]

    mutating func number(ofStem stem: String) -> Int {
      if let known = stems[stem] { return known }
      let number = stems.count
      stems[stem] = number
      return number
    }
  }

  private let known = Mutex(State())

  /// What is known of the words of a stretch of valid UTF-8; `make` says it of those that are met for the first time, and
  /// is given the word as words are compared and what numbers stems.
  func tokens(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int,
    _ make: (_ word: String, _ numbered: (String) -> Int) -> Token
  ) -> [Token] {
    var bounds: [Int32] = []
    Words.append(bytes, start, end, to: &bounds)
    return known.withLock { known in
      var result: [Token] = []
      result.reserveCapacity(bounds.count / 2)
      for index in stride(from: 0, to: bounds.count, by: 2) {
        let (start, end) = (Int(bounds[index]), Int(bounds[index + 1]))
        let number = known.words.number(bytes, start, end)
        if let number, number < known.tokens.count {
          result.append(known.tokens[number])
          continue
        }
        let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        let token = make(FoldedWord.form(of: word)) { known.number(ofStem: $0) }
        if number != nil { known.tokens.append(token) }
        result.append(token)
      }
      return result
    }
  }
}

/// Words that say little about what a question asks, in both languages.
enum AskingWords {
  /// Words that any sentence may have.
  static let everywhere: Set<String> = Set(norwegian + nynorsk + english)

  /// Words that any question may have.
  static let asking: Set<String> = [
    "beskrive", "fortelle", "fortell", "fortalt", "gjør", "gjøre", "gjorde", "kjenner", "sa", "sagt", "ser", "si",
    "sier",
    "skjedde", "skjer", "snakka", "snakke", "snakket", "spurt", "spørre", "spørsmål", "synes", "tenker", "tenkte",
    "tror",
    "ask", "asked", "describe", "feel", "felt", "happen", "happened", "know", "like", "people", "say", "talk", "tell",
    "think", "thought", "want",
  ]

  private static let norwegian = [
    "gang", "ganger", "alle", "andre", "at", "av", "bare", "ble", "blir", "både", "da", "de", "deg", "dem", "den",
    "denne", "der", "dere",
    "deres", "det", "dette", "din", "disse", "ditt", "dine", "du", "eller", "en", "er", "et", "etter", "for", "fordi",
    "fra", "få", "fått", "før", "går", "gå", "ha", "hadde", "han", "har", "hele", "her", "hit", "hun", "hva", "hvem",
    "hver", "hvilke", "hvilken", "hvis", "hvor", "hvordan", "hvorfor", "i", "ikke", "ingen", "inn", "ja", "jeg", "jo",
    "kan", "kom", "kommer", "kunne", "litt", "man", "med", "meg", "men", "mer", "mm", "mot", "må", "nei", "noe", "noen",
    "når", "nå", "og", "også", "om", "opp", "oss", "over", "på", "seg", "selv", "sin", "sine", "sitt", "skal", "skulle",
    "slik", "som", "så", "sånn", "takk", "til", "ut", "ved", "vi", "vil", "ville", "var", "være", "vært", "å",
  ]

  private static let nynorsk = [
    "dei", "dykk", "eg", "ein", "eit", "frå", "hjå", "ho", "ikkje", "kva", "kven", "korleis", "kor", "me", "nokon",
    "noko",
    "vere", "vore",
  ]

  private static let english = [
    "anybody", "anyone", "anything", "ever", "everybody", "everyone", "last", "many", "much", "never", "nothing",
    "somebody", "someone", "something", "a", "about", "all", "am", "an", "and", "any", "are", "as", "at", "be", "been",
    "but", "by", "can", "come", "came",
    "could", "did", "do", "does", "each", "for", "from", "get", "go", "got", "had", "has", "have", "he", "her", "here",
    "him", "his", "how", "i", "if", "in", "into", "is", "it", "it's", "its", "just", "me", "mm", "more", "my", "no",
    "not",
    "now", "of", "okay", "on", "or", "other", "our", "out", "over", "she", "should", "so", "some", "than", "thank",
    "thanks",
    "that", "that's", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "up", "us",
    "was",
    "we", "well", "were", "what", "when", "where", "which", "who", "whom", "why", "will", "with", "would", "yes", "you",
    "you're", "your",
  ]
}
