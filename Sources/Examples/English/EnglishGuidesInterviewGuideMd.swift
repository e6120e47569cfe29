// swift-format-ignore-file

extension ExampleStudy {
  /// `guides/interview-guide.md` of the English example.
  static let englishGuidesInterviewGuideMd = File(
    path: "guides/interview-guide.md",
    content: #"""
# Interview guide {#interview-guide version=2 date=2026-05-20}

About an hour, on the plot if the weather allows. Follow what people point at. In the group the same questions, but let them
answer each other.

## Coming in {#part-coming-in}

### How did you come to Quarrel Lane? {#q1 answers=rq1}

- How long did you wait? {#q1a}
- What was the first day like? {#q1b}

### Did anyone help you in? Who taught you? {#q2 answers=rq1}

## Among the others {#part-others}

### What do people share, give away or do for each other? {#q3 answers=rq1}

- Does it ever not come round? {#q3a}

### Do you lock your shed? {#q4 answers=rq1}

### Do you feel that you belong there? {#q5 answers=rq1}

- Do you ever feel left out? {#q5a}

## What is changing {#part-change}

### How did you hear of the lower field, and what did you think? {#q6 answers=rq2}

### Whom do you trust in this? {#q7 answers=rq2}

### What do you think of the app and the hours? {#q8 answers=rq2}

## The ground {#part-ground}

### Tell me about the soil. {#q9 answers=rq3}

Added in version 2, after the pilot talk that is not part of the material.

### What should I have asked? {#q10}

"""#)
}
