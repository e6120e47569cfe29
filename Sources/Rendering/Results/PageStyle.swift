/// How pages look: on a light or dark screen, and on paper.
enum PageStyle {
  /// The style sheet.
  static let sheet = """
    :root { color-scheme: light dark; --ink: #1c1c1e; --quiet: #5f6368; --line: #d9dce1; --ground: #ffffff; --tint: #f4f6f8 }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #ececec; --quiet: #a8adb4; --line: #3c4046; --ground: #17181a; --tint: #212327 }
    }
    * { box-sizing: border-box }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, sans-serif }
    main { max-width: 72rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 }
    h2 { font-size: 1.2rem; margin: 2rem 0 .5rem }
    .by, .notes, small, figcaption { color: var(--quiet); font-size: .875rem }
    .by { margin: .25rem 0 1.5rem }
    figure { margin: 1.5rem 0; overflow-x: auto }
    figcaption { margin-bottom: .5rem; color: var(--ink); font-weight: 600; font-size: 1rem }
    svg { display: block; max-width: 100%; height: auto; color: var(--ink) }
    svg text { font: 12px system-ui, "Segoe UI", Roboto, sans-serif; fill: currentColor }
    .table { overflow-x: auto; margin: 1.5rem 0 }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums }
    caption { text-align: left; font-weight: 600; padding-bottom: .5rem }
    th, td { text-align: left; vertical-align: top; padding: .3rem .7rem; border-bottom: 1px solid var(--line) }
    thead th { border-bottom: 2px solid var(--quiet); vertical-align: bottom }
    tbody th { font-weight: 500 }
    .n { text-align: right }
    tbody tr:hover { background: var(--tint) }
    details summary { cursor: pointer }
    .quotes { text-align: left; padding-left: 1.1rem; margin: .3rem 0; max-width: 46rem }
    .quotes li { margin: .35rem 0 }
    cite { font-style: normal; color: var(--quiet); font-size: .875rem }
    abbr { text-decoration: underline dotted; cursor: help }
    pre { white-space: pre-wrap; font: inherit }
    @media print {
      :root { --ink: #000; --quiet: #333; --line: #999; --ground: #fff; --tint: #fff }
      main { max-width: none; padding: 0 }
      tr, figure { break-inside: avoid }
    }

    """
}
