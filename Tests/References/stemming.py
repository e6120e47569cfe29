"""Words with the stems that Snowball's own package gives them, for comparing the stemmers of this project with.

    python3 -m venv venv && venv/bin/pip install snowballstemmer
    venv/bin/python Tests/References/stemming.py all norwegian FOLDER… > norwegian.tsv
    venv/bin/python Tests/References/stemming.py all english FOLDER… > english.tsv
    KODEBOK_STEMS=norwegian.tsv,english.tsv swift test --disable-xctest --filter StemmerTests
    venv/bin/python Tests/References/stemming.py sample > Tests/TextTests/SnowballSample.swift

`all` writes a word and its stem on each line: the words of the files in the folders (an example study, say), and words
put together from the beginnings and endings below, more than 20,000 for each language. `sample` writes every hundredth or
so of the latter, as the test has it. The same call gives the same words every time.
"""

import importlib.metadata
import itertools
import pathlib
import re
import sys

import snowballstemmer

BEGINNINGS = {
    "norwegian": """
      arbeid barn ber bil bok bruk bygg båt dag daglig dans deltak dreng eng erfar familie far fell fest flytt folk forsk
      fort fri gard gjest glad glem grav gråt grønn hav hakk hall hand hei heim help hjelp hus husk hør ind intervju jent
      jobb kak kall kap kast kjenn kjær kjøp klipp klokk komm kor kost krav kvinn land last lat lav led leg leik lev lik
      ling logg lov lyd lys lær løft løn mann mat meld menn menneske mor møt mål nabo natt navn nev nok nytt opplev ord
      pakk passe plan plass prat prøv redd regn reis rett rik rom rop ros rust røyk sak sam samtal send sett sjøl skap skog
      skole skriv skyld skynd slutt smil snakk sol sorg spill spør stell stol stopp stund styr støtt svak svar sykl søk
      tal tank tid til tillit time ting torg travel tren tro trygg tung tur tvil ung uro utv vakt val van varm venn vent
      verd vill vind vis våg vær ytr åpn årsak ærlig ønsk øv
    """,
    "english": """
      accept act adjust agree allot amus angr anx apart appreci arm arriv assist at atlas awak bak bath bed beg believ belong
      bias boast boil border bother breed bring brush build bury busi buzz call canni care carry cat ceas cent chang char
      cheer chop civil clean clos coll commun comp condit conform connect consid control cosmos count cry danc dar decid deny
      depend dig differ digit dry dye early earn easi effect egg electr emerg emot employ enjoy enter even evidenc exceed
      excit expect express fail fall famili fast feel fenc few fit fizz fly formal found free friend full garden gener gentl
      give glad goal grow guess hand happi hard hat heal help her home hop hope howe human hurri idl imag import inn insist
      inter invit jump just keep kind kiss know labour late later leav left lie light like list liv log lone lov lucki mak
      man marri mean memor mind miss moan mov nat near need neighbour nerv new news noisi note notic obey observ often old
      onli open organ own pack part past paste pay peac plan play plea please plot poss pray pretti proceed produc promis
      proud prove put quarrel quick rais rat reach real relat rely rememb repair rest rich roll row rub rude rul run sad safe
      say sell sens set shar shop shy singl sit ski sky sleep slow small smil snow soci sorri speak spot stand stay still stop
      strong studi succeed sudden suffer suppos swap talk tast teach tell thank think tie tir toil touch trad travel tri trust
      turn ugli univers use vacc valu visit wait walk wander want warm wash watch wav wear week well wet whole wid wish wonder
      work worri writ yell young
    """,
}
ENDINGS = {
    "norwegian": """
      - a e ede ande ende ane ene hetene en heten ar er heter as es edes endes enes hetenes ens hetens ers ets et het ast s
      erte ert t te tes leg eleg ig eig lig elig els lov elov slov hetslov else elsen elsene elsenes ing inga ingen inger
      ingene ingens skap skapet skapers havers givers somt som sam samt løs løst løse full fulle bar bart este st dt vt
      kkers nkers ppers mmers lters stvers 's
    """,
    "english": """
      - s es ed ing er ers est ly ies ied ier iest ily iness iless y e ate ated ates ating ation ations ational ationally ator
      ators al ally alism alist ality alities alize alized ance anced ances ancy ancies ant ants able ably ability ence ences
      ency ent ently ents ful fully fulness less lessly lessness ic ical ically icate icated icity ion ions ional ism isms ist
      ists ive ively iveness ivity ize ized izer izers izing ization ment ments ness nesses ous ously ousness ogy ogist ogi 's
      s' 's' ingly edly eed eeds eedly ss sses us bed bing dding tting nned pping
    """,
}
PREFIXES = {"norwegian": ["", "u", "gjen", "sam", "lokal"], "english": ["", "un", "re", "over"]}


def built(language):
    """The words put together, each once, in the order of the lists."""
    endings = ["" if ending == "-" else ending for ending in ENDINGS[language].split()]
    words = (
        prefix + beginning + ending
        for prefix, beginning, ending in itertools.product(PREFIXES[language], BEGINNINGS[language].split(), endings)
    )
    return list(dict.fromkeys(words))


def found(folders):
    """The words of all files in folders, in lower case, each once, sorted."""
    words = set()
    for folder in folders:
        for path in pathlib.Path(folder).rglob("*"):
            if path.is_file():
                words |= set(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)*", path.read_text("utf-8", "replace").lower()))
    return sorted(words)


def main():
    if sys.argv[1:2] == ["all"]:
        language = sys.argv[2]
        stem = snowballstemmer.stemmer(language).stemWord
        for word in dict.fromkeys(built(language) + found(sys.argv[3:])):
            print(word, stem(word), sep="\t")
        return
    version = importlib.metadata.version("snowballstemmer")
    print(f"/// Words put together by `Tests/References/stemming.py`, and what the package `snowballstemmer` {version} of PyPI makes of")
    print("/// them: `word→stem`.")
    print("enum SnowballSample {")
    for number, language in enumerate(BEGINNINGS):
        stem = snowballstemmer.stemmer(language).stemWord
        words = built(language)
        pairs = [f"{word}→{stem(word)}" for word in words[:: len(words) // 300]]
        print(("\n" if number else "") + f'  static let {language} = """')
        line = "   "
        for pair in pairs:
            if len(line) + 1 + len(pair) > 118:
                print(line)
                line = "   "
            line += " " + pair
        print(line)
        print('    """')
    print("}")


main()
