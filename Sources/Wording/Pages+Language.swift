/// Pages about how reports are written.
extension Catalogue {
  static let languagePages: [Page] = [
    Page(
      "fact-two-values",
      en: """
        One fact with two values

        Two sentences of a report state the same thing with different numbers: how many of something there are at one
        place, in which year it began, what something costs. Rounded numbers, parts, quotes, tables, and sentences that
        tell of a time or a change are not compared.

        A reader who knows the field stops believing the rest.

        “The office has 14 employees …” and, a chapter later, “the 12 employees at the office”

        Correct the one that is wrong, or say in the sentence why both are right: when, or of whom.
        """,
      nb: """
        Ett faktum med to verdier

        To setninger i en rapport sier det samme med ulike tall: hvor mange det er av noe på ett sted, hvilket år det
        begynte, hva noe koster. Runde tall, deler, sitater, tabeller og setninger som forteller om en tid eller en
        endring, blir ikke sammenlignet.

        En leser som kjenner feltet, slutter å tro på resten.

        «Kontoret har 14 ansatte …» og, et kapittel senere, «de 12 ansatte ved kontoret»

        Rett det som er galt, eller si i setningen hvorfor begge er riktige: når, eller om hvem.
        """
    )
  ]
}
