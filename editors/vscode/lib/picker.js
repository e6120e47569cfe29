'use strict';
// The list of codes: likely ones first, then the themes, with counts and colours; a few letters find any of them.
const { dot } = require('./colors');

/** Words from a study as the editor's lists show them: `$(…)` would become a picture. */
const plain = (text) => String(text ?? '').replace(/\$\(/g, '\\$(');

const oneLine = (text) => plain(text).replace(/\s+/g, ' ').trim();

/**
 * The rows of the list, in an order that does not depend on what was typed.
 *
 * @param {object[]} codes as `kodebok/codes` has them
 * @param {{ words: Function, withThemes?: boolean, withAgain?: boolean, icon?: Function, buttons?: object[] }} look
 */
function rows(codes, { words, withThemes = false, withAgain = true, icon, buttons }) {
  const row = (code, isAgain = false) => ({
    label: plain(code.label),
    description: oneLine([
      code.count > 0 ? String(code.count) : '',
      code.kind === 'code' && code.theme !== code.label ? code.theme : '',
      isAgain ? words('again') : '',
    ].filter(Boolean).join(' · ')),
    ...(icon ? { iconPath: icon(code) } : {}),
    ...(buttons ? { buttons } : {}),
    code,
  });
  const separator = (label) => ({ label: plain(label), isSeparator: true });
  const wanted = codes.filter((code) => withThemes || code.kind === 'code');
  const again = withAgain ? wanted.filter((code) => code.again) : [];
  const suggested = wanted.filter((code) => code.suggested > 0 && !again.includes(code))
    .sort((one, other) => one.suggested - other.suggested);
  const first = [...again, ...suggested];
  const result = [];
  if (first.length > 0) {
    result.push(separator(words('suggested')), ...first.map((code) => row(code, again.includes(code))));
  }
  let theme;
  for (const code of wanted) {
    if (first.includes(code)) continue;
    if (code.themeId !== theme) {
      theme = code.themeId;
      result.push(separator(code.theme));
    }
    result.push(row(code));
  }
  return result;
}

class Picker {
  constructor({ vscode, words }) {
    this.vscode = vscode;
    this.words = words;
  }

  /** The dot before a code. */
  icon(code) {
    return this.vscode.Uri.parse(dot(code.color));
  }

  row(one) {
    const { isSeparator, ...rest } = one;
    return isSeparator ? { ...rest, kind: this.vscode.QuickPickItemKind.Separator } : rest;
  }

  /**
   * Lets a code be chosen; resolves with `{ code }`, with `{ label }` where a new one is wanted, or with nothing.
   *
   * @param {object[]} codes
   * @param {{ title: string, allowsNew?: boolean, withThemes?: boolean, withAgain?: boolean, first?: string,
   *   onList?: (code: object) => void }} how `first` is the id of the code that is chosen beforehand
   */
  chooseCode(codes, { title, allowsNew = false, withThemes = false, withAgain = true, first, onList }) {
    const { vscode, words } = this;
    const buttons = onList
      ? [{ iconPath: new vscode.ThemeIcon('list-unordered'), tooltip: words('allCodes') }] : undefined;
    const list = rows(codes, { words, withThemes, withAgain, icon: (code) => this.icon(code), buttons })
      .map((one) => this.row(one));
    const pick = vscode.window.createQuickPick();
    pick.title = title;
    pick.placeholder = codes.length > 0 ? title : words('noCodes');
    pick.matchOnDescription = true;
    pick.items = list;
    const beforehand = list.find((one) => one.code && one.code.id === first);
    if (beforehand) pick.activeItems = [beforehand];
    return new Promise((resolve) => {
      let answer;
      pick.onDidChangeValue((value) => {
        if (!allowsNew) return;
        const label = value.trim();
        const isKnown = codes.some((code) => code.label.toLowerCase() === label.toLowerCase());
        pick.items = label && !isKnown ? [
          ...list,
          this.row({ label: words('newCodeSection'), isSeparator: true }),
          {
            label: plain(words('newCode', { label })),
            iconPath: new vscode.ThemeIcon('add'),
            newLabel: label,
            alwaysShow: true,
          },
        ] : list;
      });
      pick.onDidTriggerItemButton?.(({ item }) => {
        pick.hide();
        onList(item.code);
      });
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems;
        if (chosen?.code) answer = { code: chosen.code };
        else if (chosen?.newLabel) answer = { label: chosen.newLabel };
        pick.hide();
      });
      pick.onDidHide(() => {
        pick.dispose();
        resolve(answer);
      });
      pick.show();
    });
  }

  /** Lets a passage be chosen; `shown` is called with each that is looked at on the way. */
  choosePassage(segments, { title, codes, shown }) {
    const { vscode } = this;
    const pick = vscode.window.createQuickPick();
    pick.title = title;
    pick.placeholder = title;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.items = segments.map((segment) => ({
      label: plain(segment.label),
      description: oneLine([segment.participant, segment.coder].filter(Boolean).join(' · ')),
      detail: oneLine(segment.quote).slice(0, 200),
      iconPath: this.icon(codes.get(segment.code) ?? {}),
      segment,
    }));
    return new Promise((resolve) => {
      let answer;
      pick.onDidChangeActive?.(([item]) => item && shown?.(item.segment));
      pick.onDidAccept(() => {
        answer = pick.selectedItems[0]?.segment;
        pick.hide();
      });
      pick.onDidHide(() => {
        pick.dispose();
        resolve(answer);
      });
      pick.show();
    });
  }
}

module.exports = { Picker, rows, plain };
