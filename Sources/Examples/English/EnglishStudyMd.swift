// swift-format-ignore-file

extension ExampleStudy {
  /// `study.md` of the English example.
  static let englishStudyMd = File(
    path: "study.md",
    content: #"""
# Room on the bench {#study}

How people with a plot at Quarrel Lane allotments experience belonging, and what happens to it when the ground, the rules and
the neighbours change. Everything here is invented: the place, the people and every word they say. The study is small enough to
read in an hour and is meant for trying things out.

## Research questions {#questions}

### How do plot-holders come to feel that they belong, or that they do not? {#rq1}

Asked of everyone, also of those who do not want to belong. We are after what happens, more than what it is called.

### How do the sale of the lower field and the new ways of running the place change that? {#rq2}

The sheet on the gate and the booking app arrived within a year of each other. Participants tie them together or keep them apart.

### What does the plot itself hold for people? {#rq3}

Soil, time, the dead. Added after the interview with Denzil.

## Method {#method}

Four individual interviews and one focus group, seven participants, one site. Thematic analysis with a code book that began with
five codes from the guide and grew while we read. Ruth Adeyemi interviewed, moderated and coded everything. Sam Castle
transcribed and coded everything a second time, more sparingly, without seeing Ruth's codings. Disagreements were talked through
and kept.

## Pre-understanding {#pre-understanding}

Ruth has been on the waiting list for an allotment in another town for four years, and expected the list to be the villain. Sam
grew up with a kitchen garden and expected soil to be a sentimental subject. Both expected newcomers to be outside and old hands
to be inside. That turned out to be the wrong way to cut it.

## Permissions {#permissions}

All seven gave written consent to the research. Denzil agreed, on the telephone and again on the day, to be asked about his wife.
Oona asked that what she says about the council papers be left in. People who are spoken of but were not asked (Pim, Hesketh,
Bexley and two children) have invented names and are never described further.

## Plan {#plan}

- Interviews in June 2026 {#plan-interviews}
- First coding, both coders, in July {#plan-coding}
- Meeting on disagreements, late July {#plan-meeting}
- Draft of the results to the participants in September {#plan-draft}

"""#)
}
