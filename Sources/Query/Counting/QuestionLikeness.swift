import KodebokStudyModel
import KodebokText

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
struct QuestionLikeness {
  /// A way to ask a question.
  private struct Wording {
    var question: Int
    var weights: [Double]
    var total: Double
    /// The weight of its heaviest word.
    var heaviest: Double
  }

  /// A stem of a wording that a stem of a sentence meets.
  private struct Meeting {
    var wording: Int
    var word: Int
    var strength: Double
  }

  /// What a sentence and a wording have in common.
  private struct Match {
    var words: [Int: Double] = [:]
    var sentence = 0.0
    /// The weight of the heaviest word that is found: the lighter of both sides.
    var heaviest = 0.0

    mutating func meet(_ word: Int, _ strength: Double, weight: Double) {
      words[word] = max(words[word] ?? 0, strength)
      heaviest = max(heaviest, weight)
    }

    mutating func add(_ weight: Double, _ strength: Double) { sentence += weight * strength }
  }

  private struct Token {
    var stem: String
    var weight: Double
  }

  private let stemmer: Stemmer
  /// The stems of words that any sentence may have, and of those that any question may have.
  private let everywhere: Set<String>
  private let asking: Set<String>
  private var wordings: [Wording] = []
  private var stems: [(stem: String, wording: Int, word: Int)] = []
  private let questions: Int
  /// What is known of words and stems already seen.
  private var tokens: [String: Token] = [:]
  private var meetings: [String: [Meeting]] = [:]

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
        let words = Words.lowercased(in: label).filter { token(of: $0).weight == 1 }
        if words.count == 1 { add(words, for: index) }
      }
    }
  }

  private mutating func add(_ words: [String], for question: Int) {
    let distinct = distinct(words)
    guard !distinct.isEmpty else { return }
    let number = wordings.count
    for (word, token) in distinct.enumerated() { stems.append((token.stem, number, word)) }
    let weights = distinct.map(\.weight)
    let (total, heaviest) = (weights.reduce(0, +), weights.max() ?? 0)
    wordings.append(Wording(question: question, weights: weights, total: total, heaviest: heaviest))
  }

  /// The stems of some words in order, each once.
  private mutating func distinct(_ words: [String]) -> [Token] {
    var result: [Token] = []
    for word in words {
      let token = token(of: word)
      if let index = result.firstIndex(where: { $0.stem == token.stem }) {
        result[index].weight = max(result[index].weight, token.weight)
      } else {
        result.append(token)
      }
    }
    return result
  }

  private mutating func token(of word: String) -> Token {
    if let known = tokens[word] { return known }
    let stem = stemmer.stem(of: word)
    let token = Token(stem: stem, weight: everywhere.contains(stem) ? 0.1 : asking.contains(stem) ? 0.3 : 1)
    tokens[word] = token
    return token
  }

  private mutating func meetings(of stem: String) -> [Meeting] {
    if let known = meetings[stem] { return known }
    var found: [Meeting] = []
    for other in stems {
      let strength = Self.strength(stem, other.stem)
      if strength > 0 { found.append(Meeting(wording: other.wording, word: other.word, strength: strength)) }
    }
    meetings[stem] = found
    return found
  }

  private static func strength(_ one: String, _ other: String) -> Double {
    if one == other { return 1 }
    let common = zip(one.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
    let longest = max(one.unicodeScalars.count, other.unicodeScalars.count)
    return common >= 4 && common * 5 >= longest * 3 ? 0.8 : 0
  }

  /// The likeness of a sentence to each question, in their order.
  ///
  /// - Complexity: O(words of the sentence × wordings that share one), once the words have been seen.
  mutating func likeness(of words: [String]) -> [Double] {
    var result = [Double](repeating: 0, count: questions)
    // A turn of a thousand words is no question; its sentences are looked at one by one.
    let sentence = distinct(Array(words.prefix(200)))
    let total = sentence.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return result }
    var found: [Int: Match] = [:]
    for token in sentence {
      var best: [Int: Double] = [:]
      for meeting in meetings(of: token.stem) {
        best[meeting.wording] = max(best[meeting.wording] ?? 0, meeting.strength)
        let weight = min(token.weight, wordings[meeting.wording].weights[meeting.word])
        found[meeting.wording, default: Match()].meet(meeting.word, meeting.strength, weight: weight)
      }
      for (wording, strength) in best { found[wording, default: Match()].add(token.weight, strength) }
    }
    for (number, match) in found where match.heaviest > 0.1 {
      let wording = wordings[number]
      // Summed in the order of the words, so that the last digit does not depend on a dictionary.
      let weight = wording.weights.indices.reduce(0.0) { $0 + wording.weights[$1] * (match.words[$1] ?? 0) }
      let share = weight / wording.total
      if match.heaviest < 1, share < (wording.heaviest == 1 ? 1.0 / 3 : 0.6) { continue }
      let likeness = (share + match.sentence / total) / 2
      result[wording.question] = max(result[wording.question], likeness)
    }
    return result
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
