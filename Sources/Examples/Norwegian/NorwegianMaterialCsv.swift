// swift-format-ignore-file

extension ExampleStudy {
  /// `material.csv` of the Norwegian example.
  static let norwegianMaterialCsv = File(
    path: "material.csv",
    content: #"""
source;kind;date;round;site;guide;speakers;state
transcripts/tone.txt;interview;09.09.2025;1;Naustet;guides/intervjuguide.md;"I=@interviewer; Tone=P1";approved
transcripts/sindre.txt;interview;11.09.2025;1;Naustet;guides/intervjuguide.md;"I=@interviewer; Sindre=P2";approved
transcripts/marit.md;interview;16.09.2025;1;Naustet;guides/intervjuguide.md;"I=@interviewer; Marit=P3";approved
transcripts/ragnhild.vtt;interview;18.09.2025;1;Naustet;guides/intervjuguide.md;"I=@interviewer; Ragnhild=P5";open
transcripts/amir.txt;interview;23.09.2025;1;Loftet;guides/intervjuguide.md;"I=@interviewer; Amir=P4";approved
transcripts/even.txt;interview;02.10.2025;1;Loftet;guides/intervjuguide.md;"I=@interviewer; Even=P6";locked
transcripts/gruppe.txt;group;18.11.2025;2;Loftet;guides/gruppeguide.md;"M=@moderator; Liv=P7; Oskar=P8; Samira=P9; Kim=P10";approved

"""#)
}
