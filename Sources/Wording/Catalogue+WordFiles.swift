import KodebokStudyModel

/// Reports in the files of word processors: what may be wrong with them, and how places in them are called.
extension Catalogue {
  static let wordFiles: [Entry] = [
    Entry(
      "address/note",
      en: "note {note}",
      nb: "note {note}"
    ),
    Entry(
      "comment-ending",
      en: "{file}: a copy has the format of its report: give it a name that ends in .{ending}.",
      nb: "{file}: En kopi har samme format som rapporten: Gi den et navn som slutter på .{ending}."
    ),
    Entry(
      "comment-exists",
      en: "{file} is there already and is not overwritten: choose another name for the copy, or remove it.",
      nb: "{file} finnes allerede og blir ikke overskrevet: Velg et annet navn på kopien, eller fjern den."
    ),
    Entry(
      "comment-in-reports",
      en: "{file} would be read as another report of the study: put the copy outside the folder of reports.",
      nb: "{file} ville blitt lest som enda en rapport i studien: Legg kopien utenfor mappen med rapporter."
    ),
    Entry(
      "comment-none",
      en: "There is no report in Word's or OpenDocument's format in the study to make a copy of.",
      nb: "Det er ingen rapport i Words eller OpenDocuments format i studien som det kan lages en kopi av."
    ),
    Entry(
      "comment-other",
      en: "{file} is no report in Word's or OpenDocument's format; comments can only be set in these.",
      nb: "{file} er ingen rapport i Words eller OpenDocuments format; kommentarer kan bare settes i slike."
    ),
    Entry(
      "comment-several",
      en: "Name the report that the copy is made of, one of: {files}",
      nb: "Nevn rapporten som kopien skal lages av, en av: {files}"
    ),
    Entry("comment-unreadable", en: "{reason}", nb: "{reason}"),
    Entry(
      "comment-written",
      en: "{file}: a copy with {count} {count|comment|comments}",
      nb: "{file}: en kopi med {count} {count|kommentar|kommentarer}"
    ),
    Entry(
      "option-comment",
      en: "write a copy of a Word or OpenDocument report, with each finding as a comment",
      nb: "skriv en kopi av en rapport fra Word eller OpenDocument, med hvert funn som kommentar"
    ),
    Entry("report-unreadable", en: "{file} was not read", nb: "{file} ble ikke lest"),
    Entry("address/page", en: "page {page}", nb: "side {page}"),
    Entry("address/paragraph", en: "paragraph {paragraph}", nb: "avsnitt {paragraph}"),
    Entry(
      "report-unreadable/damaged",
      en: "{file} is damaged and was not read: open it in the program that made it and save it again",
      nb: "{file} er skadet og ble ikke lest: åpne den i programmet som lagde den, og lagre den på nytt"
    ),
    Entry(
      "report-unreadable/document-type",
      en: "{file} declares a document type of its own, as no word processor does, and was not read",
      nb: "{file} erklærer en egen dokumenttype, noe ingen tekstbehandler gjør, og ble ikke lest"
    ),
    Entry(
      "report-unreadable/empty",
      en: "{file} is empty: 0 bytes",
      nb: "{file} er tom: 0 byte"
    ),
    Entry(
      "report-unreadable/locked",
      en: "{file} has a password or is in the format before .docx, and was not read: save it as .docx without password",
      nb: "{file} har passord eller er i formatet fra før .docx, og ble ikke lest: lagre den som .docx uten passord"
    ),
    Entry(
      "report-unreadable/other-kind",
      en: "{file} is no document of Word or OpenDocument, whatever its name says, and was not read",
      nb: "{file} er ikke noe dokument fra Word eller OpenDocument, hva navnet enn sier, og ble ikke lest"
    ),
    Entry(
      "report-unreadable/too-large",
      en: "{file} holds more than is read of one document",
      nb: "{file} inneholder mer enn det som leses av ett dokument"
    ),
  ]

  static let wordFilePages: [Page] = [
    Page(
      "report-unreadable",
      en: """
        A report that cannot be read

        A file in the folder of reports has the name of a document from a word processor and could not be read: it is empty,
        damaged, behind a password, of another kind, or larger than what is read. Nothing in it was checked, and it stays as
        it is.

        A report that nobody checked looks like one without faults.

        A thesis that was saved with a password.

        Save it as .docx or .odt without a password, or move what is no report out of the folder.
        """,
      nb: """
        En rapport som ikke kan leses

        En fil i mappen med rapporter har navn som et dokument fra en tekstbehandler og kunne ikke leses: Den er tom, skadet,
        har passord, er av et annet slag eller større enn det som leses. Ingenting i den er kontrollert, og den blir som den
        er.

        En rapport som ingen har kontrollert, ser ut som en uten feil.

        En oppgave som er lagret med passord.

        Lagre den som .docx eller .odt uten passord, eller flytt det som ikke er en rapport, ut av mappen.
        """
    )
  ]
}

extension Wording {
  /// How a place in a report of a word processor is called: `page 12, paragraph 48`.
  package func name(of address: FlowReport.Address) -> String {
    var parts: [String] = []
    if let page = address.page { parts.append(text("address/page", ["page": .number(page)])) }
    if let note = address.note {
      parts.append(text("address/note", ["note": .number(note)]))
    } else {
      parts.append(text("address/paragraph", ["paragraph": .number(address.paragraph)]))
    }
    return parts.joined(separator: ", ")
  }
}
