// swift-format-ignore-file

extension ExampleStudy {
  /// `glossary.md` of the English example.
  static let englishGlossaryMd = File(
    path: "glossary.md",
    content: #"""
# Glossary {#glossary}

## Rod {#rod}

The old measure for plots. A full plot is ten rods, about 250 square metres.

Aliases: rods, perch

## Half plot {#half-plot}

A full plot divided when someone gives up. Both halves keep the number, with a and b.

Aliases: half a plot

## Lower field {#lower-field}

The nineteen plots in the south that the council means to sell.

Aliases: Quarrel Lane south, the bottom

## Upper field {#upper-field}

The forty-three plots that stay.

Aliases: top field, up top, the top

## The list {#the-list}

The waiting list, kept by the committee.

Aliases: waiting list

## The sheet {#the-sheet}

The laminated notice on the gate that announced the sale.

## Yellow letter {#yellow-letter}

The reminder sent by the app to those who have not logged twelve hours by June.

Aliases: the letter

## The app {#the-app}

Bookings for the standpipe and a log of hours, brought in the spring before the sheet.

Aliases: the water thing, the system

## The bench {#the-bench}

By the standpipe on the upper field. Seats five.

"""#)
}
