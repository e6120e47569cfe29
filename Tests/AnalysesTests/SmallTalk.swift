/// A study of three interviews in a few lines, in which every figure can be counted by hand.
enum SmallTalk {
  static let files: [(path: String, content: String)] = [
    (
      "participants.csv",
      """
      id,pseudonym,group,withdrawn
      P1,Tone,A,
      P2,Per,B,
      P3,Kari,B,2026-01-01

      """
    ),
    (
      "material.csv",
      """
      source,kind,date,round,speakers
      transcripts/group.txt,group,2026-02-01,2,"M=@moderator; Tone=P1; Per=P2; Kari=P3"
      transcripts/per.vtt,interview,2026-01-10,1,"I=@interviewer; Per=P2"
      transcripts/tone.txt,interview,2026-01-05,1,"I=@interviewer; Tone=P1"

      """
    ),
    (
      "transcripts/group.txt",
      """
      [F: Everybody had coffee and trust.]

      M: What about trust?

      Tone: Trust is slow. I trusted –

      Per: Trust is hard work! (laughs at trust)

      Kari: No trust.

      Tone: (nods)

      M: Trust?

      Per: The garden is work.

      """
    ),
    (
      "transcripts/per.vtt",
      """
      WEBVTT

      00:00:00.000 --> 00:00:02.000
      <v I>Do you trust them?

      00:00:02.000 --> 00:00:08.000
      <v Per>The garden is hard work.

      00:00:08.000 --> 00:00:14.000
      <v Per>And the gardens are mine.

      """
    ),
    (
      "transcripts/tone.txt",
      """
      I: Tell me about it.

      Tone: Trusting is slow, the trust of years is slow.

      I: Yes.

      Tone: That is all. It is mine.

      """
    ),
  ]
}
