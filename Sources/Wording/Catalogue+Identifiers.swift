/// Sentences about what people could be recognised by; none holds what was found.
extension Catalogue {
  static let identifiers: [Entry] =
    [
      Entry(
        "action/pseudonymise",
        en: "names and numbers in {source} replaced ({count})",
        nb: "navn og numre i {source} erstattet ({count})"
      ),
      Entry(
        "command-pseudonymise",
        en: "Show where names and numbers of people stand, and write pseudonyms there",
        nb: "Vis hvor navn og numre på folk står, og skriv pseudonymer der"
      ),
      Entry("error/key", en: "The key cannot be read: {reason}.", nb: "Koblingsnøkkelen kan ikke leses: {reason}."),
      Entry(
        "fix/identifier/all",
        en: "Write {words} instead, at all {count} places in this text",
        nb: "Skriv {words} i stedet, alle {count} steder i denne teksten"
      ),
      Entry(
        "fix/identifier/codings",
        en: "Take the names out of the words recorded in your codings",
        nb: "Ta navnene ut av ordene som er lagret i kodingene dine"
      ),
      Entry(
        "identifier-account",
        en: "A bank account that exists, by its check digits",
        nb: "Et kontonummer som finnes, etter kontrollsifrene"
      ),
      Entry(
        "identifier-account/coding",
        en: "A bank account in the words recorded with a coding by {coder}",
        nb: "Et kontonummer i ordene som er lagret med en koding av {coder}"
      ),
      Entry("identifier-address", en: "A street address", nb: "En gateadresse"),
      Entry(
        "identifier-address/coding",
        en: "A street address in the words recorded with a coding by {coder}",
        nb: "En gateadresse i ordene som er lagret med en koding av {coder}"
      ),
      Entry("identifier-birth-date", en: "A date of birth", nb: "En fødselsdato"),
      Entry(
        "identifier-birth-date/coding",
        en: "A date of birth in the words recorded with a coding by {coder}",
        nb: "En fødselsdato i ordene som er lagret med en koding av {coder}"
      ),
      Entry(
        "identifier-declared/coding",
        en: "A declared name in the words recorded with a coding by {coder}",
        nb: "Et oppgitt navn i ordene som er lagret med en koding av {coder}"
      ),
      Entry(
        "identifier-declared/employer",
        en: "The name of a workplace or school",
        nb: "Navnet på en arbeidsplass eller skole"
      ),
      Entry("identifier-declared", en: "A name that must not stand here", nb: "Et navn som ikke skal stå her"),
      Entry("identifier-declared/other", en: "A name that must not stand here", nb: "Et navn som ikke skal stå her"),
      Entry("identifier-declared/person", en: "A name that must not stand here", nb: "Et navn som ikke skal stå her"),
      Entry("identifier-declared/place", en: "The name of a place", nb: "Navnet på et sted"),
      Entry(
        "identifier-declared/thirdParty",
        en: "The name of somebody who does not take part",
        nb: "Navnet på noen som ikke deltar"
      ),
      Entry("identifier-email", en: "An address of mail", nb: "En e-postadresse"),
      Entry(
        "identifier-email/coding",
        en: "An address of mail in the words recorded with a coding by {coder}",
        nb: "En e-postadresse i ordene som er lagret med en koding av {coder}"
      ),
      Entry(
        "identifier-file-name",
        en: "The name of this file says who somebody is",
        nb: "Navnet på denne filen sier hvem noen er"
      ),
      Entry(
        "identifier-jigsaw",
        en: "Together the reports tell this of {person}: {told}. It fits nobody else of {all}",
        nb: "Til sammen forteller rapportene dette om {person}: {told}. Det passer ikke på noen andre av {all}"
      ),
      Entry(
        "identifier-jigsaw/few",
        en: "Together the reports tell this of {person}: {told}. It fits {count} of {all}",
        nb: "Til sammen forteller rapportene dette om {person}: {told}. Det passer på {count} av {all}"
      ),
      Entry("related/identifier-jigsaw/told", en: "{told}", nb: "{told}"),
      Entry(
        "identifier-key",
        en: "The key cannot be read ({reason}), so that names are not looked for",
        nb: "Koblingsnøkkelen kan ikke leses ({reason}), så det blir ikke lett etter navn"
      ),
      Entry(
        "identifier-key/empty",
        en: "The key has no column with names, so that names are not looked for",
        nb: "Koblingsnøkkelen har ingen kolonne med navn, så det blir ikke lett etter navn"
      ),
      Entry(
        "identifier-key/inside",
        en: "The key lies in the folder of the study",
        nb: "Koblingsnøkkelen ligger i studiens mappe"
      ),
      Entry(
        "identifier-key/pseudonym",
        en: "The pseudonym {name} is a part of the real name of the person it stands for",
        nb: "Pseudonymet {name} er en del av det virkelige navnet til den det står for"
      ),
      Entry("identifier-name", en: "The real name of {replacement}", nb: "Det virkelige navnet til {replacement}"),
      Entry(
        "identifier-name/coding",
        en: "A real name in the words recorded with a coding by {coder}",
        nb: "Et virkelig navn i ordene som er lagret med en koding av {coder}"
      ),
      Entry(
        "identifier-name/nameless",
        en: "The real name of a participant",
        nb: "Det virkelige navnet til en deltaker"
      ),
      Entry(
        "identifier-name-unsure",
        en: "Perhaps a real name, perhaps only the word",
        nb: "Kanskje et virkelig navn, kanskje bare ordet"
      ),
      Entry(
        "identifier-name-unsure/coding",
        en: "Perhaps a real name in the words recorded with a coding by {coder}",
        nb: "Kanskje et virkelig navn i ordene som er lagret med en koding av {coder}"
      ),
      Entry(
        "identifier-national-number",
        en: "A national identity number, by its check digits",
        nb: "Et fødselsnummer, etter kontrollsifrene"
      ),
      Entry(
        "identifier-national-number/coding",
        en: "A national identity number in the words recorded with a coding by {coder}",
        nb: "Et fødselsnummer i ordene som er lagret med en koding av {coder}"
      ),
      Entry("identifier-phone", en: "A telephone number", nb: "Et telefonnummer"),
      Entry(
        "identifier-phone/coding",
        en: "A telephone number in the words recorded with a coding by {coder}",
        nb: "Et telefonnummer i ordene som er lagret med en koding av {coder}"
      ),
      Entry(
        "option-key",
        en: "the table outside the study with real names and pseudonyms",
        nb: "tabellen utenfor studien med virkelige navn og pseudonymer"
      ),
      Entry(
        "option-show-identifiers",
        en: "show names and numbers of people instead of dots",
        nb: "vis navn og numre på folk i stedet for prikker"
      ),
      Entry("option-write", en: "write it, instead of only showing it", nb: "skriv det, i stedet for bare å vise det"),
      Entry(
        "pseudonymise-done",
        en:
          "{count} places in {files} {files|file|files} written. Version control and the journal in .kodebok still hold the old words.",
        nb:
          "{count} steder i {files} {files|fil|filer} skrevet. Versjonskontrollen og journalen i .kodebok har fortsatt de gamle ordene."
      ),
      Entry(
        "pseudonymise-no-key",
        en: "No key is named and there is no identifiers.csv, so names were not looked for.",
        nb: "Ingen koblingsnøkkel er oppgitt og det er ingen identifikatorer.csv, så det ble ikke lett etter navn."
      ),
      Entry("pseudonymise-nothing", en: "Nothing to replace.", nb: "Ingenting å erstatte."),
      Entry(
        "pseudonymise-others",
        en:
          "{count} {count|coding|codings} of others hold words that are replaced; each of them runs the same command for their own files.",
        nb:
          "{count} {count|koding|kodinger} fra andre har ord som erstattes; hver av dem kjører samme kommando for sine egne filer."
      ),
      Entry(
        "pseudonymise-preview",
        en: "{count} places in {files} {files|file|files}. Nothing is written yet; --write does it.",
        nb: "{count} steder i {files} {files|fil|filer}. Ingenting er skrevet ennå; --write gjør det."
      ),
      Entry(
        "pseudonymise-unsure",
        en: "{place}: perhaps a name, left as it is",
        nb: "{place}: kanskje et navn, står som det er"
      ),
    ] + replacing.map { Entry("fix/identifier-" + $0, en: "Write {words} instead", nb: "Skriv {words} i stedet") }

  /// What the menu offers to write something else for.
  private static let replacing = [
    "account", "address", "birth-date", "declared", "email", "name", "name-unsure", "national-number", "phone",
  ]
}
