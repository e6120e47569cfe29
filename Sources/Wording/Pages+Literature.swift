/// Pages about literature and claims that are followed to the material.
extension Catalogue {
  static let literaturePages: [Page] = [
    Page(
      "bibliography-entry",
      en: """
        An entry of the literature that cannot be used

        A list of literature has an entry that is not closed, text that is no JSON, or two entries with the same key.

        What cannot be read is not checked, and of two entries with one key nobody knows which one is printed.

        `@article{braun2006, title = {Using thematic analysis` without its last brace.

        Close the entry, or give one of the two another key.
        """,
      nb: """
        En post i litteraturlista som ikke kan brukes

        En litteraturliste har en post som ikke er lukket, tekst som ikke er JSON, eller to poster med samme nøkkel.

        Det som ikke kan leses, blir ikke kontrollert, og av to poster med én nøkkel vet ingen hvilken som trykkes.

        `@article{braun2006, title = {Using thematic analysis` uten den siste klammen.

        Lukk posten, eller gi en av de to en annen nøkkel.
        """
    ),
    Page(
      "bibliography-missing",
      en: """
        A list of literature that is not there

        The front matter of a report, or `bibliography` in the settings, names a file that the study does not have. Lists are BibTeX
        (`.bib`) anywhere in the study, or CSL JSON beside the reports or at the top of the study.

        Without the list no reference of the report can be checked, and the report cannot be printed with its literature.

        `bibliography: refrences.bib` in the front matter, and the file is called `references.bib`.

        Correct the name, or put the file there.
        """,
      nb: """
        En litteraturliste som ikke finnes

        Innledningen til en rapport, eller `bibliography` i innstillingene, nevner en fil studien ikke har. Lister er BibTeX (`.bib`)
        hvor som helst i studien, eller CSL JSON ved siden av rapportene eller øverst i studien.

        Uten lista kan ingen henvisninger i rapporten kontrolleres, og rapporten kan ikke trykkes med litteratur.

        `bibliography: referanse.bib` i innledningen, og fila heter `referanser.bib`.

        Rett navnet, eller legg fila der.
        """
    ),
    Page(
      "citation-page",
      en: """
        A page that the work does not have

        A reference gives a page outside the pages on which the work stands according to the list of literature.

        Page numbers are how readers find the words again; a wrong one is usually a slip from another reference.

        `[@braun2006, p. 12]`, and the article stands on pages 77–101.

        Look the page up and correct it, here or in the list.
        """,
      nb: """
        En side verket ikke har

        En henvisning oppgir en side utenfor sidene verket står på ifølge litteraturlista.

        Sidetall er det leserne finner ordene igjen med; et galt sidetall er som regel en glipp fra en annen henvisning.

        `[@braun2006, s. 12]`, og artikkelen står på side 77–101.

        Slå opp siden og rett den, her eller i lista.
        """
    ),
    Page(
      "citation-unknown",
      en: """
        A reference to an unknown work

        A report, or the `source` of a code, refers to a key that is in none of the lists of literature the report uses.

        The printed report will have a question mark where the reference should be.

        `[@bruan2006]` while the list has `braun2006`.

        Correct the key, or add the work to the list.
        """,
      nb: """
        En henvisning til et ukjent verk

        En rapport, eller `source` til en kode, henviser til en nøkkel som ikke står i noen av litteraturlistene rapporten bruker.

        Den trykte rapporten får et spørsmålstegn der henvisningen skulle stå.

        `[@bruan2006]`, mens lista har `braun2006`.

        Rett nøkkelen, eller legg verket til i lista.
        """
    ),
    Page(
      "citation-unused",
      en: """
        A work that is never referred to

        The list of literature has a work that no report and no code refers to, in a study whose reports refer by key.

        Most rules for theses want exactly the works that are used.

        A book from an early draft that is still in `references.bib`.

        Refer to it, take it out, name it under `nocite` in the front matter, or switch the rule off for a list shared by several studies.
        """,
      nb: """
        Et verk det aldri vises til

        Litteraturlista har et verk ingen rapport og ingen kode viser til, i en studie der rapportene viser til verk med nøkkel.

        De fleste regler for oppgaver vil ha nettopp de verkene som er brukt.

        En bok fra et tidlig utkast som fortsatt står i `referanser.bib`.

        Vis til det, ta det ut, nevn det under `nocite` i innledningen, eller slå av regelen for en liste flere studier deler.
        """
    ),
    Page(
      "claim-late",
      en: """
        A finding that first appears in the discussion

        A code or theme is linked to in the discussion or conclusion and nowhere among the results. What a part is for is read from
        its headings, or from the name of the file.

        A discussion discusses what was shown before; a reader cannot weigh a finding that was never presented.

        “[Grief](../codebook.md#grief) runs through all of it” under “Discussion”, and “Results” does not speak of grief.

        Present the finding with its passages among the results, or take it out of the discussion.
        """,
      nb: """
        Et funn som først dukker opp i drøftingen

        En kode eller et tema er lenket til i drøftingen eller konklusjonen og ikke noe sted blant resultatene. Hva en del er til, leses
        av overskriftene, eller av navnet på fila.

        En drøfting drøfter det som er vist før; leseren kan ikke veie et funn som aldri er lagt fram.

        «[Skam](../codebook.md#skam) går igjen i alt» under «Drøfting», og «Resultater» nevner ikke skam.

        Legg fram funnet med utdrag blant resultatene, eller ta det ut av drøftingen.
        """
    ),
    Page(
      "claim-not-asked",
      en: """
        Not everybody was asked

        A claim says that nobody says something, or at most a third of all, and some were not asked: the code stands for a question of the
        interview guide that was not found in their interview, and they did not bring it up. Questions are found by their words, so a
        question that was put quite differently is missed.

        “Nobody said” and “nobody was asked” are two different findings, and so are “two of seven” and “two of the four who were asked”.

        “Two of seven talked about locks”, and Selma was never asked about sheds.

        Say how many were asked, or link the question to where it was asked.
        """,
      nb: """
        Ikke alle ble spurt

        En påstand sier at ingen, eller høyst en tredel av alle, sier noe, og noen ble ikke spurt: Koden står for et spørsmål i
        intervjuguiden som ikke ble funnet i deres intervju, og de tok det ikke opp selv. Spørsmål finnes igjen på ordene, så et spørsmål
        som ble stilt helt annerledes, blir ikke funnet.

        «Ingen sa» og «ingen ble spurt» er to forskjellige funn, og det samme er «to av sju» og «to av de fire som ble spurt».

        «Tre av ti snakket om penger», og Oskar ble aldri spurt om økonomi.

        Si hvor mange som ble spurt, eller lenk spørsmålet til stedet der det ble stilt.
        """
    ),
    Page(
      "claim-undefined-code",
      en: """
        A code that is reported and not defined

        A report links to a code of which the code book does not say when it is used.

        The reader of a finding asks first what was counted.

        “Four spoke of [letting go](../codebook.md#letting-go)”, and “Letting go” is a heading without a text.

        Write the definition under the heading in the code book.
        """,
      nb: """
        En kode som rapporteres og ikke er definert

        En rapport lenker til en kode der kodeboken ikke sier når den brukes.

        Den som leser et funn, spør først hva som ble talt.

        «Fire snakket om [å gi slipp](../codebook.md#gi-slipp)», og «Å gi slipp» er en overskrift uten tekst.

        Skriv definisjonen under overskriften i kodeboken.
        """
    ),
    Page(
      "claim-without-data",
      en: """
        A claim with nothing behind it

        A report links to a code or theme, and no passage in the study has that code or one below it.

        A sentence about a code without passages rests on memory.

        “[Envy](../codebook.md#envy) was felt, but not spoken of”, and nothing is coded as envy.

        Code the passages you have in mind, link to another code, or write that it is an impression.
        """,
      nb: """
        En påstand uten noe bak

        En rapport lenker til en kode eller et tema, og ingen utdrag i studien har den koden eller en kode under den.

        En setning om en kode uten utdrag hviler på hukommelsen.

        «[Misunnelse](../codebook.md#misunnelse) lå i lufta», og ingenting er kodet som misunnelse.

        Kod utdragene du tenker på, lenk til en annen kode, eller skriv at det er et inntrykk.
        """
    ),
  ]
}
