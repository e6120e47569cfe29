/// Sentences about the participants table and the material register.
extension Catalogue {
  static let tables: [Entry] =
    [
      Entry(
        "material-source-missing",
        en: "The register names {source}, which is not in the study",
        nb: "Registeret nevner {source}, som ikke er i studien"
      ),
      Entry(
        "material-source-missing/similar",
        en: "The register names {source}, which is not in the study; is {similar} meant?",
        nb: "Registeret nevner {source}, som ikke er i studien; er {similar} ment?"
      ),
      Entry(
        "material-unknown-participant",
        en: "In {source}, {speaker} stands for “{means}”, who is not in the participants table",
        nb: "I {source} står {speaker} for «{means}», som ikke er i deltakertabellen"
      ),
    ] + structure(of: "participants") + values(of: "participants") + structure(of: "material") + values(of: "material")

  private static func structure(of table: String) -> [Entry] {
    [
      Entry(
        table + "-structure",
        en: "{file} cannot be read as a table",
        nb: "{file} kan ikke leses som en tabell"
      ),
      Entry(
        table + "-structure/missing-column",
        en: "{file} has no column “{value}”",
        nb: "{file} har ingen kolonne «{value}»"
      ),
      Entry(
        table + "-structure/duplicate-row",
        en: "“{value}” stands on two rows of {file}; the first one counts",
        nb: "«{value}» står på to rader i {file}; den første gjelder"
      ),
      Entry(
        table + "-structure/open-quote",
        en: "A quotation mark in {file} is never closed; the rest of the table is one cell",
        nb: "Et anførselstegn i {file} lukkes aldri; resten av tabellen er én celle"
      ),
    ]
  }

  private static func values(of table: String) -> [Entry] {
    [
      Entry(
        table + "-value",
        en: "“{value}” in {file} cannot be read",
        nb: "«{value}» i {file} kan ikke leses"
      ),
      Entry(
        table + "-value/empty-cell",
        en: "The column “{value}” is empty on this row",
        nb: "Kolonnen «{value}» er tom på denne raden"
      ),
      Entry(
        table + "-value/unreadable-date",
        en: "“{value}” cannot be read as a date; write 2026-11-20 or 20.11.2026",
        nb: "«{value}» kan ikke leses som en dato; skriv 2026-11-20 eller 20.11.2026"
      ),
      Entry(
        table + "-value/ragged-row",
        en: "This row has more cells than the table has columns",
        nb: "Denne raden har flere celler enn tabellen har kolonner"
      ),
      Entry(
        table + "-value/invalid-value",
        en: "“{value}” is not one of the values allowed here",
        nb: "«{value}» er ingen av verdiene som er tillatt her"
      ),
      Entry(
        table + "-value/encoding",
        en: "{file} is not UTF-8; it was read as {value}",
        nb: "{file} er ikke UTF-8; den ble lest som {value}"
      ),
    ]
  }
}
