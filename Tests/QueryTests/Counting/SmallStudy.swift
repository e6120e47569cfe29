/// A study that fits on a page, so that its figures can be counted by hand.
enum SmallStudy {
  static let text = """
    people
    P1 Tone A age=38
    P2 Sofie B age=51
    P3 Per B age=38
    P4 Kari A withdrawn age=40
    P5 Ida C age=60
    codes
    relationship
      trust guide=q1
      likeness
    change
      guilt also=relationship was=shame excludes=relief
      relief
      travel fact
      duty parked
    source tone.txt date=09.02.2026 round=1 site=North
    I: How was {guilt|it}?
    Tone: I {trust!selected|trusted her}, {guilt,trust|so} {shame@bo|hard [laughs] work}. It {trust,trust@bo|was good}.
    Kari: I {trust,guilt|was there} too.
    source group.txt date=2026-02-01 round=2 site=South
    Sofie: I had {trust~contradicts|no trust} left, {relief!candidate|none {guilt|at all}}.
    Per: {likeness|We were alike}, {travel|we took the bus}. {duty|I must}.
    source again.txt date=2026-03 round=2 site=North
    Tone: I {trust|trust her still}. {relief,likeness|What a relief
    Per: Yes}.
    source uncoded.txt date=2026-01-01 round=1
    Ida: Nobody has coded me.
    source articles/paper.txt
    Trust, they say, {trust|is a gift}.
    """

  static let sketch = SketchedStudy(text)
}
