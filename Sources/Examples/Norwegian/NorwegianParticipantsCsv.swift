// swift-format-ignore-file

extension ExampleStudy {
  /// `participants.csv` of the Norwegian example.
  static let norwegianParticipantsCsv = File(
    path: "participants.csv",
    content: #"""
id;pseudonym;group;alder;måneder;timer_per_uke;consent:deltakelse;consent:opptak;consent:sitat;consent:arkiv;samtykkedato;withdrawn
P1;Tone;Naustet;24;11;22,5;ja;ja;ja;ja;01.09.2025;
P2;Sindre;Naustet;28;15;35;ja;ja;ja;ja;01.09.2025;
P3;Marit;Naustet;22;13;18;ja;ja;ja;nei;03.09.2025;
P4;Amir;Loftet;25;8;12,5;ja;ja;ja;ja;10.09.2025;
P5;Ragnhild;Naustet;29;12;20;ja;ja;ja;ja;08.09.2025;
P6;Even;Loftet;23;3;15;ja;ja;ja;ja;22.09.2025;
P7;Liv;Loftet;29;26;20;ja;ja;ja;ja;04.11.2025;
P8;Oskar;Loftet;26;31;25;ja;ja;ja;nei;04.11.2025;
P9;Samira;Loftet;22;17;27,5;ja;ja;ja;ja;04.11.2025;
P10;Kim;Loftet;21;12;10;ja;ja;ja;nei;05.11.2025;
P11;Ylva;Naustet;26;5;7,5;ja;nei;nei;nei;02.09.2025;14.09.2025

"""#)
}
