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
  private let questions: Int
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
    self.questions = questions.count
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
      for way in ways { add(Words.lowercased(in: way), for: index) }
      for label in labels[index] where shared[label.lowercased()] == nil {
        let words = Words.lowercased(in: label).filter { weight(of: stemmer.stem(of: $0)) == 1 }
        if words.count == 1 { add(words, for: index) }
      }
    }
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
  private func token(of word: String) -> WordMemory.Token {
    let stem = stemmer.stem(of: word)
    var meetings = places[stem] ?? []
    for (other, meeting) in beginnings[Self.beginning(of: stem)] ?? [] where other != stem && Self.isAlike(stem, other)
    {
      meetings.append(WordMemory.Meeting(wording: meeting.wording, word: meeting.word, strength: 0.8))
    }
    meetings.sort { ($0.wording, $0.word) < ($1.wording, $1.word) }
    let weight = weight(of: stem)
    return WordMemory.Token(
      stem: stem,
      weight: weight,
      meetings: meetings,
      meetsOwnWord: meetings.contains { min(weight, weights[$0.word]) > Self.everywhereWeight }
    )
  }

  private static func isAlike(_ one: String, _ other: String) -> Bool {
    let common = zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
    let longest = max(one.unicodeScalars.count, other.unicodeScalars.count)
    return common >= 4 && common * 5 >= longest * 3
  }

  /// What is known of the words of a sentence.
  ///
  /// - Parameter words: The words in lower case.
  /// - Returns: A token for each.
  func tokens(of words: [String]) -> [WordMemory.Token] { memory.tokens(of: words, token) }

  /// The likeness of a sentence to each question, in their order.
  ///
  /// - Parameter words: The words in lower case; a sentence of more than 200 words is read to there.
  /// - Returns: A number from 0 to 1 for each question.
  /// - Complexity: O(words of the sentence × wordings that share one + words of the wordings), once words are known.
  func likeness(of words: [String]) -> [Double] { likeness(of: tokens(of: words)) }

  /// The same for words that were looked up before.
  func likeness(of words: [WordMemory.Token]) -> [Double] {
    var result = [Double](repeating: 0, count: questions)
    guard words.contains(where: \.meetsOwnWord) else { return result }
    var sentence: [WordMemory.Token] = []
    for token in words.prefix(200) where !sentence.contains(where: { $0.stem == token.stem }) { sentence.append(token) }
    let total = sentence.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return result }
    var strengths = [Double](repeating: 0, count: weights.count)
    var sums = [Double](repeating: 0, count: wordings.count)
    var heaviest = sums
    for token in sentence {
      var last = -1
      var best = 0.0
      for meeting in token.meetings {
        if meeting.wording != last { (last, best) = (meeting.wording, 0) }
        strengths[meeting.word] = max(strengths[meeting.word], meeting.strength)
        heaviest[last] = max(heaviest[last], min(token.weight, weights[meeting.word]))
        if meeting.strength > best {
          sums[last] += token.weight * (meeting.strength - best)
          best = meeting.strength
        }
      }
    }
    for (number, wording) in wordings.enumerated() where heaviest[number] > Self.everywhereWeight {
      let share = wording.words.reduce(0.0) { $0 + weights[$1] * strengths[$1] } / wording.total
      if heaviest[number] < 1, share < (wording.heaviest == 1 ? 1.0 / 3 : 0.6) { continue }
      result[wording.question] = max(result[wording.question], (share + sums[number] / total) / 2)
    }
    return result
  }
}

/// The words that were met so far, with what is known of them.
///
/// A class, because all who read interviews with one guide share it: the same words come again in each, and stems
/// cost more than looking them up. What is known of a word never changes, so that it makes no difference who asks first.
final class WordMemory: Sendable {
  /// A word of a wording that a word of a sentence meets.
  struct Meeting {
    var wording: Int
    /// The number of the word among those of all wordings.
    var word: Int
    /// 1 for the same stem, 0.8 for one that is alike.
    var strength: Double
  }

  /// A word of a sentence.
  struct Token {
    var stem: String
    var weight: Double
    /// Sorted by wording and word.
    var meetings: [Meeting]
    /// Whether one of them is more than a word that every sentence has.
    var meetsOwnWord: Bool
  }

  /// The most words that are kept; a text of more different words is no speech.
  private static let capacity = 200_000

  private let known = Mutex<[String: Token]>([:])

  /// What is known of some words; `make` says it of those that are met for the first time.
  func tokens(of words: some Sequence<String>, _ make: (String) -> Token) -> [Token] {
    known.withLock { known in
      words.map { word in
        if let token = known[word] { return token }
        let token = make(word)
        if known.count < Self.capacity { known[word] = token }
        return token
      }
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
