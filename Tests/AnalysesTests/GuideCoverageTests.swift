import KodebokGuideCoverage
import KodebokPluginHost
import KodebokPluginKit
import KodebokQuery
import KodebokStudyModel
import KodebokText
import Testing

/// What was asked in the interviews of the example studies, marked by hand while reading them: the line of the
/// interviewer's turn for each question that was put, in these or in other words.
///
/// Left out is what only follows up on an answer, and what the participant brought up unasked.
enum MarkedInterviews {
  static let norwegian: [String: [String: Int]] = [
    "tone.txt": ["q1": 3, "q2": 35, "q3": 137, "q4": 73, "q5": 109, "q7": 125, "q8": 177, "q9": 193, "q10": 217],
    "amir.txt": ["q1": 13, "q2": 53, "q3": 145, "q5": 93, "q6": 149, "q7": 129, "q9": 181, "q10": 209],
    "even.txt": ["q1": 15, "q2": 155, "q3": 73, "q4": 43, "q6": 89, "q7": 171, "q9": 191, "q10": 199],
    "marit.md": [
      "q1": 11, "q2": 49, "q3": 103, "q4": 81, "q5": 147, "q7": 207, "q8": 171, "q9": 183, "q10": 211,
    ],
    "ragnhild.vtt": ["q1": 40, "q2": 64, "q5": 80, "q7": 88, "q9": 120, "q10": 128],
    "sindre.txt": [
      "q1": 5, "q2": 37, "q3": 85, "q4": 61, "q5": 117, "q6": 181, "q7": 133, "q8": 145, "q9": 197, "q10": 217,
    ],
    "gruppe.txt": ["g1": 3, "g2": 59, "g3": 133, "g4": 299, "g5": 237, "g6": 353, "g7": 369],
  ]

  static let english: [String: [String: Int]] = [
    "mara.txt": [
      "q1": 1, "q1b": 17, "q2": 29, "q4": 67, "q5": 111, "q6": 87, "q7": 95, "q8": 51, "q9": 123, "q10": 131,
    ],
    "denzil.txt": ["q2": 21, "q3": 45, "q4": 59, "q6": 79, "q7": 95, "q8": 103, "q10": 127],
    "oona.txt": [
      "q1": 35, "q2": 43, "q3": 51, "q4": 63, "q5": 109, "q5a": 27, "q6": 75, "q8": 113, "q9": 125, "q10": 133,
    ],
    "tobias.vtt": [
      "q1": 12, "q1b": 24, "q2": 39, "q3": 51, "q4": 93, "q5": 165, "q6": 132, "q7": 141, "q8": 117, "q9": 186,
      "q10": 204,
    ],
    "lower-field-group.txt": ["q1": 13, "q3": 65, "q3a": 75, "q4": 87, "q5a": 41, "q6": 103, "q8": 151, "q10": 213],
  ]
}

@Suite("Guide coverage on the example studies")
struct GuideCoverageTests {
  private struct Score {
    /// Questions that were asked and are found; found but not asked; asked but not found.
    var right = 0
    var wrong = 0
    var missed = 0
    /// Of those found: where one of the places is the one marked by hand.
    var rightPlace = 0

    var precision: Double { Double(right) / Double(right + wrong) }
    var recall: Double { Double(right) / Double(right + missed) }
  }

  private func score(_ language: Settings.Language, threshold: Double) throws -> Score {
    let truth = language == .norwegian ? MarkedInterviews.norwegian : MarkedInterviews.english
    return try AnalysisRun.withStudy(AnalysisRun.example(language)) { view in
      let frame = CountingFrame(view.study)
      let needs: DocumentNeeds = [.text, .segments]
      let found = try view.counted(GuideCoverage(threshold: threshold, frame), frame, needs, AnalysisContext()).count
      var score = Score()
      for interview in found.interviews {
        let marked = try #require(truth[interview.source.name])
        let guide = try #require(found.guides.all.first { $0.file == interview.guide })
        for (question, cell) in zip(guide.questions, interview.cells) {
          switch (cell.status == .asked, marked[question.id]) {
          case (true, let line?):
            score.right += 1
            if cell.places.contains(where: { $0.start.line + 1 == line }) { score.rightPlace += 1 }
          case (true, nil): score.wrong += 1
          case (false, _?): score.missed += 1
          case (false, nil): break
          }
        }
      }
      return score
    }
  }

  @Test(
    "What is found was asked, and most of what was asked is found",
    arguments: [
      (Settings.Language.norwegian, 47, 0, 10, 42), (.english, 36, 2, 10, 36),
    ]
  )
  func truth(language: Settings.Language, right: Int, wrong: Int, missed: Int, rightPlace: Int) throws {
    let score = try score(language, threshold: GuideCoverage.usualThreshold)
    #expect((score.right, score.wrong, score.missed, score.rightPlace) == (right, wrong, missed, rightPlace))
  }

  @Test("The figures that people are told hold: 19 of 20 found were asked, 4 of 5 asked are found")
  func told() throws {
    let scores = [try score(.norwegian, threshold: 0.4), try score(.english, threshold: 0.4)]
    let right = scores.reduce(0) { $0 + $1.right }
    #expect(Double(right) / Double(right + scores.reduce(0) { $0 + $1.wrong }) >= 0.95)
    #expect(Double(right) / Double(right + scores.reduce(0) { $0 + $1.missed }) >= 0.8)
  }

  @Test("A higher threshold finds less", arguments: [Settings.Language.norwegian, .english])
  func threshold(language: Settings.Language) throws {
    let scores = try [0.3, 0.4, 0.5, 0.7, 1].map { try score(language, threshold: $0) }
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0.right >= $1.right && $0.wrong >= $1.wrong })
  }
}
