// swift-format-ignore-file

extension ExampleStudy {
  /// `participants.csv` of the English example.
  static let englishParticipantsCsv = File(
    path: "participants.csv",
    content: #"""
id,pseudonym,group,age,consent:research,withdrawn
P1,Mara,newcomer,38,yes,
P2,Denzil,established,71,yes,
P3,Oona,established,66,yes,
P4,Tobias,newcomer,43,yes,
P5,Hattie,established,63,yes,
P6,Gwil,established,58,yes,
P7,Selma,newcomer,47,yes,

"""#)
}
