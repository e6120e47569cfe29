/// What an editor shows: coded passages, hovers, actions of its own, and why something was not done.
extension Catalogue {
  static let editor: [Entry] = [
    Entry("action/again-sentence", en: "{label}: tag the sentence again", nb: "{label}: kod setningen igjen"),
    Entry("action/again-turn", en: "{label}: tag the turn again", nb: "{label}: kod taleturen igjen"),
    Entry("action/label-in-theme", en: "{label} ({theme})", nb: "{label} ({theme})"),
    Entry("action/make-study", en: "Make a study here", nb: "Lag en studie her"),
    Entry("action/put-back", en: "Put back the words as they were", nb: "Sett tilbake ordene slik de var"),
    Entry(
      "action/put-back-all",
      en: "Put back the words in all {count} places",
      nb: "Sett tilbake ordene på alle {count} steder"
    ),
    Entry("code/new", en: "New code", nb: "Ny kode"),
    Entry(
      "files/deleted",
      en:
        "{file} has {count} {count|coding|codings} by {coders}. They are kept: put the file back, and they stand there again.",
      nb:
        "{file} har {count} {count|koding|kodinger} av {coders}. De er tatt vare på: legg filen tilbake, så står de der igjen."
    ),
    Entry(
      "files/moved-out",
      en:
        "{file} now lies outside the folders with sources. Its {count} {count|coding|codings} by {coders} are kept and shown again when it is put back.",
      nb:
        "{file} ligger nå utenfor mappene med kilder. De {count} {count|kodingen|kodingene} av {coders} er tatt vare på og vises igjen når den legges tilbake."
    ),
    Entry("fold/words", en: "{count} {count|word|words}", nb: "{count} ord"),
    Entry(
      "hint/changed-by-hand",
      en: "The words were changed here and are not saved. The menu can put them back.",
      nb: "Ordene er endret her og ikke lagret. Menyen kan sette dem tilbake."
    ),
    Entry(
      "hint/changed-by-hand-more",
      en: "The words were changed here and in {count} more {count|place|places}, and are not saved. The menu can put"
        + " them back.",
      nb: "Ordene er endret her og {count} {count|sted|steder} til, og ikke lagret. Menyen kan sette dem tilbake."
    ),
    Entry("hover/against", en: "against {count}", nb: "imot {count}"),
    Entry("hover/also-called", en: "Also called", nb: "Også kalt"),
    Entry("hover/ambiguous", en: "the words stand in several places", nb: "ordene står flere steder"),
    Entry("hover/boundary", en: "Boundary", nb: "Grense"),
    Entry("hover/consent", en: "Consent: {purpose}", nb: "Samtykke: {purpose}"),
    Entry("hover/drifted", en: "the words were changed", nb: "ordene er endret"),
    Entry("hover/examples", en: "Examples", nb: "Eksempler"),
    Entry("hover/exclude", en: "Exclude", nb: "Ekskluder"),
    Entry("hover/group", en: "Group", nb: "Gruppe"),
    Entry("hover/id", en: "Id", nb: "Id"),
    Entry("hover/include", en: "Include", nb: "Inkluder"),
    Entry("hover/parked", en: "set aside", nb: "lagt til side"),
    Entry("hover/says", en: "{count} of {all}", nb: "{count} av {all}"),
    Entry("hover/segments", en: "{count} {count|passage|passages}", nb: "{count} utdrag"),
    Entry(
      "hover/still-reading",
      en: "the rest of the study has not been read yet",
      nb: "resten av studien er ikke lest ennå"
    ),
    Entry("hover/unknown-code", en: "not in the code book", nb: "finnes ikke i kodeboken"),
    Entry("hover/unknown-speaker", en: "not known in this study", nb: "ikke kjent i denne studien"),
    Entry("hover/withdrawn", en: "Withdrawn", nb: "Trukket seg"),
    Entry("passage/coders", en: "{count} coders", nb: "{count} kodere"),
    Entry("passage/to-line", en: "line", nb: "linje"),
    Entry(
      "refused/edit-refused",
      en: "The editor did not make the edit. Nothing was changed.",
      nb: "Editoren gjorde ikke endringen. Ingenting er endret."
    ),
    Entry(
      "refused/home-folder",
      en: "The home folder cannot be a study. Put the interviews in a folder of their own.",
      nb: "Hjemmemappen kan ikke være en studie. Legg intervjuene i en egen mappe."
    ),
    Entry(
      "refused/no-edits",
      en: "The file is open, and this editor lets no other program change it. Close it first.",
      nb: "Filen er åpen, og denne editoren lar ikke andre programmer endre den. Lukk den først."
    ),
    Entry(
      "refused/no-study",
      en: "This file belongs to no study. “Make a study here” makes one.",
      nb: "Denne filen hører ikke til noen studie. «Lag en studie her» lager en."
    ),
    Entry(
      "refused/file-gone",
      en: "{file} is no longer on disk. Save it again, then it can be coded.",
      nb: "{file} finnes ikke lenger på disken. Lagre den på nytt, så kan den kodes."
    ),
    Entry(
      "refused/not-a-source",
      en: "Only interviews and articles are coded.",
      nb: "Bare intervjuer og artikler kodes."
    ),
    Entry("refused/not-open", en: "The file is not open.", nb: "Filen er ikke åpen."),
    Entry("refused/nothing-before", en: "Nothing has been coded yet.", nb: "Ingenting er kodet ennå."),
    Entry("refused/nothing-to-fix", en: "This has been mended already.", nb: "Dette er alt rettet."),
    Entry("refused/no-code-here", en: "There is no code here.", nb: "Det er ingen kode her."),
    Entry("refused/nothing-to-rename", en: "There is no name here to change.", nb: "Her er det ikke noe navn å endre."),
    Entry(
      "refused/text-changed",
      en: "The text was changed meanwhile. Select the words again.",
      nb: "Teksten er endret i mellomtiden. Merk ordene på nytt."
    ),
    Entry("refused/unwritable", en: "{file} cannot be written to.", nb: "Det går ikke å skrive i {file}."),
    Entry("rename/merge", en: "Make “{label}” and “{to}” one", nb: "Gjør «{label}» og «{to}» til én"),
    Entry(
      "rename/merge-what",
      en: "Everything said or coded as “{label}” is then “{to}”, and nobody can tell the two apart any more.",
      nb: "Alt som er sagt eller kodet som «{label}», blir da «{to}», og de to kan ikke skilles fra hverandre lenger."
    ),
    Entry("role/facilitator", en: "facilitator", nb: "ordstyrer"),
    Entry("role/interviewer", en: "interviewer", nb: "intervjuer"),
    Entry("role/moderator", en: "moderator", nb: "ordstyrer"),
    Entry("role/observer", en: "observer", nb: "observatør"),
  ]
}
