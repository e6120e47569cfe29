// swift-format-ignore-file

extension ExampleStudy {
  /// `material.csv` of the English example.
  static let englishMaterialCsv = File(
    path: "material.csv",
    content: #"""
source,kind,date,round,site,guide,speakers,state
transcripts/mara.txt,interview,2026-06-02,1,Quarrel Lane,interview-guide,I=@interviewer; Mara=P1,approved
transcripts/denzil.txt,interview,2026-06-04,1,Quarrel Lane,interview-guide,I=@interviewer; Denzil=P2,approved
transcripts/oona.txt,interview,2026-06-09,1,Quarrel Lane,interview-guide,I=@interviewer; Oona=P3,approved
transcripts/tobias.vtt,interview,2026-06-11,1,Quarrel Lane,interview-guide,I=@interviewer; Tobias=P4,approved
transcripts/lower-field-group.txt,group,2026-06-25,2,Quarrel Lane,interview-guide,M=@moderator; Hattie=P5; Gwil=P6; Selma=P7,open

"""#)
}
