'use strict';
// What the extension says, in English and Norwegian. What the study says comes from the server in its own language.

const english = {
  again: 'again',
  allCodes: 'All passages',
  chooseCode: 'Code for the passage',
  chooseKey: 'Which key gives “{label}”?',
  chooseTheme: 'Theme of “{label}”',
  coded: 'Coded here: {codes}',
  coder: 'Whose codings do you write?',
  coderName: 'Your name, as it stands beside your codings',
  failed: 'Kodebok: the program does not start ({reason}).',
  keyFree: 'not used',
  keySet: 'Kodebok: {key} now gives “{label}”.',
  listPassages: 'Passages of which code?',
  log: 'Kodebok: the analysis log is begun with the first change of the code book.',
  makeStudy: 'Make a study here',
  missing: 'Kodebok: the program kodebok was not found. Install it, or say where it is.',
  missingShort: 'Kodebok: not found',
  newCode: 'New code: “{label}”',
  newCodeName: 'Name of the new code',
  newCodeSection: 'New',
  noCodeKey: 'Kodebok: no code is set for key {number}. “Kodebok: Give a Code a Key” sets one.',
  noCodes: 'There is no code yet: type a name.',
  noLog: 'Kodebok: no study is open.',
  noPassages: 'Kodebok: nothing is coded with “{label}” yet.',
  noSort: 'Kodebok: this version of the program cannot make sorting sheets.',
  noSource: 'Kodebok: open an interview first.',
  noStudy: 'Kodebok: this file belongs to no study.',
  noTheme: 'No theme',
  nothingHere: 'Kodebok: nothing is coded here.',
  openSettings: 'Open the setting',
  passagesHere: 'Passages of this file',
  remove: 'Which coding is to be removed?',
  restart: 'Start again',
  showOutput: 'Show the output',
  someoneElse: 'Someone else …',
  sortWhat: 'Sort the passages of which code?',
  stopped: 'Kodebok: the program has ended.',
  suggested: 'Likely here',
  tried: 'Looked for kodebok at:',
  unknownCode: 'Kodebok: no code “{label}” in this study.',
};

const norwegian = {
  again: 'igjen',
  allCodes: 'Alle utdrag',
  chooseCode: 'Kode for utdraget',
  chooseKey: 'Hvilken tast skal gi «{label}»?',
  chooseTheme: 'Tema for «{label}»',
  coded: 'Kodet her: {codes}',
  coder: 'Hvem sine kodinger skriver du?',
  coderName: 'Navnet ditt, slik det skal stå ved kodingene',
  failed: 'Kodebok: programmet starter ikke ({reason}).',
  keyFree: 'ikke i bruk',
  keySet: 'Kodebok: {key} gir nå «{label}».',
  listPassages: 'Utdrag med hvilken kode?',
  log: 'Kodebok: analyseloggen begynner med den første endringen av kodeboken.',
  makeStudy: 'Lag en studie her',
  missing: 'Kodebok: fant ikke programmet kodebok. Installer det, eller si hvor det ligger.',
  missingShort: 'Kodebok: ikke funnet',
  newCode: 'Ny kode: «{label}»',
  newCodeName: 'Navn på den nye koden',
  newCodeSection: 'Ny',
  noCodeKey: 'Kodebok: tast {number} har ingen kode. «Kodebok: Gi en kode en tast» setter en.',
  noCodes: 'Det finnes ingen kode ennå: skriv et navn.',
  noLog: 'Kodebok: ingen studie er åpen.',
  noPassages: 'Kodebok: ingenting er kodet med «{label}» ennå.',
  noSort: 'Kodebok: denne versjonen av programmet kan ikke lage sorteringsark.',
  noSource: 'Kodebok: åpne et intervju først.',
  noStudy: 'Kodebok: denne filen hører ikke til noen studie.',
  noTheme: 'Uten tema',
  nothingHere: 'Kodebok: ingenting er kodet her.',
  openSettings: 'Åpne innstillingen',
  passagesHere: 'Utdrag i denne filen',
  remove: 'Hvilken koding skal fjernes?',
  restart: 'Start på nytt',
  showOutput: 'Vis meldingene',
  someoneElse: 'En annen …',
  sortWhat: 'Sorter utdragene med hvilken kode?',
  stopped: 'Kodebok: programmet er avsluttet.',
  suggested: 'Sannsynlig her',
  tried: 'Lette etter kodebok her:',
  unknownCode: 'Kodebok: ingen kode «{label}» i denne studien.',
};

/** A function that gives the words for a key, in the language of the setting or of the editor. */
function wordsIn(language, editorLanguage) {
  const name = language === 'auto' ? editorLanguage || 'en' : language;
  const table = /^(nb|nn|no)\b/.test(name) ? norwegian : english;
  return (key, facts = {}) => {
    if (!(key in table)) throw new Error('no words for ' + key);
    return table[key].replace(/\{(\w+)\}/g, (_, name) => facts[name] ?? '');
  };
}

module.exports = { wordsIn, english, norwegian };
