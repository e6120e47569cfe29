'use strict';
// What a researcher does. Each asks the server to do it; nothing is decided here that the server could decide.
const path = require('node:path');
const { neighbour, passagesAt } = require('./passages');
const { logFile } = require('./study');

// A study may hold a great many passages of a code; a peek window with more than this is of no use.
const listedPassages = 5000;

class Commands {
  constructor({ vscode, server, passages, picker, words, settings, isInStudy, started, output }) {
    Object.assign(this, { vscode, server, passages, picker, words, settings, isInStudy, started, output });
  }

  /** All commands by name. */
  table() {
    return {
      'kodebok.editor.tag': () => this.tag(),
      'kodebok.editor.tagWith': (argument) => this.tagWith(argument),
      'kodebok.editor.tagNumber': (argument) => this.tagNumber(argument),
      'kodebok.editor.tagAgain': () => this.change('kodebok.again'),
      'kodebok.editor.takeBack': () => this.step('kodebok.undo'),
      'kodebok.editor.doAgain': () => this.step('kodebok.redo'),
      'kodebok.editor.untag': () => this.untag(),
      'kodebok.editor.memo': () => this.memo(),
      'kodebok.editor.inVivo': () => this.inVivo(),
      'kodebok.editor.newCode': () => this.newCode(),
      'kodebok.editor.nextPassage': () => this.jump(1),
      'kodebok.editor.previousPassage': () => this.jump(-1),
      'kodebok.editor.passagesOfCode': () => this.passagesOfCode(),
      'kodebok.editor.passagesOfFile': () => this.passagesOfFile(),
      'kodebok.editor.codesHere': () => this.codesHere(),
      'kodebok.editor.sort': () => this.sort(),
      'kodebok.editor.chooseCoder': () => this.chooseCoder(),
      'kodebok.editor.giveKey': () => this.giveKey(),
      'kodebok.editor.openLog': () => this.openLog(),
      'kodebok.editor.explainMissing': () => this.explainMissing(),
      'kodebok.editor.restart': () => this.server.restart(),
      'kodebok.editor.showOutput': () => this.output.show(true),
    };
  }

  // The place

  /** The editor in which is worked, with the server running and its file in a study; nothing where that cannot be. */
  async place() {
    const editor = this.vscode.window.activeTextEditor;
    if (!editor || editor.document.uri.scheme !== 'file') {
      this.say('noSource');
      return undefined;
    }
    if (!await this.started()) return undefined;
    if (!this.isInStudy(editor.document.uri)) {
      const make = this.words('makeStudy');
      const chosen = await this.vscode.window.showWarningMessage(this.words('noStudy'), make);
      if (chosen !== make) return undefined;
      if (!await this.run('kodebok.makeStudy', { uri: editor.document.uri.toString() })) return undefined;
    }
    return editor;
  }

  /** The selections of an editor; one cursor means its sentence or turn, several empty ones are passed over. */
  ranges(editor) {
    const selected = editor.selections.filter((selection) => !selection.isEmpty);
    const used = selected.length > 0 ? selected : [editor.selection];
    return used.map(({ start, end }) => ({
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    }));
  }

  // Asking the server

  /** Runs a command of the server; tells the user where it is refused. Resolves with its answer, or nothing. */
  async run(command, argument) {
    try {
      return (await this.server.run(command, argument)) ?? {};
    } catch (error) {
      this.vscode.window.showWarningMessage('Kodebok: ' + this.reason(error));
      return undefined;
    }
  }

  reason(error) {
    return String(error?.message ?? error).replace(/\s+/g, ' ');
  }

  say(key, facts) {
    this.vscode.window.showInformationMessage(this.words(key, facts));
  }

  /** Makes a change at every selection, one after the other. */
  async change(command, more = {}, editor = undefined) {
    const at = editor ?? await this.place();
    if (!at) return;
    const { uri, version } = at.document;
    for (const range of this.ranges(at)) {
      if (!await this.run(command, { uri: uri.toString(), version, range, ...more })) return;
    }
  }

  /** Takes a step back or does it again. */
  async step(command) {
    if (!await this.started()) return;
    const uri = this.vscode.window.activeTextEditor?.document.uri.toString();
    await this.run(command, uri ? { uri } : {});
  }

  async codes(editor) {
    try {
      return await this.passages.listCodes(editor.document, this.ranges(editor)[0]);
    } catch (error) {
      this.vscode.window.showWarningMessage('Kodebok: ' + this.reason(error));
      return undefined;
    }
  }

  // Tagging

  async tag() {
    const editor = await this.place();
    if (!editor) return;
    const answer = await this.codes(editor);
    if (!answer) return;
    const chosen = await this.picker.chooseCode(answer.codes, {
      title: this.words('chooseCode'),
      allowsNew: true,
      onList: (code) => this.showPassages(code, editor),
    });
    if (chosen?.code) await this.change('kodebok.tag', { code: chosen.code.id }, editor);
    else if (chosen?.label) await this.newCode(chosen.label, editor, answer.codes);
  }

  /** Tags with the code that a key binding names: by its id, or its label. */
  async tagWith(argument) {
    const wanted = typeof argument === 'string' ? argument : argument?.code;
    if (typeof wanted !== 'string' || !wanted) return this.tag();
    const editor = await this.place();
    if (!editor) return undefined;
    const code = await this.codeNamed(wanted, editor);
    return code && this.change('kodebok.tag', { code: code.id }, editor);
  }

  /** Tags with the code that a number is set for. */
  async tagNumber(argument) {
    const number = String(argument?.number ?? argument ?? '');
    const code = this.settings().codeKeys?.[number];
    if (!code) return this.say('noCodeKey', { number });
    return this.tagWith({ code });
  }

  async codeNamed(wanted, editor) {
    // What was asked for before answers at once; what is not known is asked about.
    const find = (codes) => codes.find(({ id }) => id === wanted)
      ?? codes.find(({ label }) => label.toLowerCase() === wanted.toLowerCase());
    const known = find([...this.passages.codesOf(editor.document).values()]);
    if (known) return known;
    const answer = await this.codes(editor);
    if (!answer) return undefined;
    const code = find(answer.codes);
    if (!code) this.say('unknownCode', { label: wanted });
    return code;
  }

  async newCode(label, editor, codes) {
    const at = editor ?? await this.place();
    if (!at) return;
    const name = label ?? await this.vscode.window.showInputBox({ prompt: this.words('newCodeName') });
    if (!name?.trim()) return;
    const all = codes ?? (await this.codes(at))?.codes;
    if (!all) return;
    const themes = all.filter((code) => code.id === code.themeId && code.kind !== 'code');
    const more = { label: name.trim() };
    if (themes.length > 0) {
      const rows = [
        ...themes.map((theme) => ({ label: theme.label, iconPath: this.picker.icon(theme), theme: theme.id })),
        { label: this.words('noTheme') },
      ];
      const chosen = await this.vscode.window.showQuickPick(rows, {
        placeHolder: this.words('chooseTheme', { label: name.trim() }),
      });
      if (!chosen) return;
      if (chosen.theme) more.theme = chosen.theme;
    }
    await this.makeCode('kodebok.newCode', more, at);
  }

  /** Makes a code named by the selected words. */
  async inVivo() {
    const editor = await this.place();
    if (editor) await this.makeCode('kodebok.inVivo', {}, editor);
  }

  /** Makes a code at the first selection; the others get the same one. */
  async makeCode(command, more, editor) {
    const { uri, version } = editor.document;
    const [first, ...rest] = this.ranges(editor);
    const place = { uri: uri.toString(), version };
    const made = await this.run(command, { ...place, range: first, ...more });
    if (!made?.code) return;
    for (const range of rest) await this.run('kodebok.tag', { ...place, range, code: made.code });
  }

  // What is coded here

  /** The passages at the cursor, asked for anew, so that what is done is done to what is there. */
  async here(editor) {
    const { line, character } = editor.selection.active;
    const uri = editor.document.uri.toString();
    try {
      const answer = await this.server.request('kodebok/at', {
        uri,
        textDocument: { uri },
        position: { line, character },
      });
      return answer.segments ?? [];
    } catch {
      return passagesAt(this.passages.of(editor.document), editor.selection.active);
    }
  }

  async untag() {
    const editor = await this.place();
    if (!editor) return;
    const all = await this.here(editor);
    // Others' codings are theirs: where own ones are there, only those are meant.
    const own = all.filter(({ coder }) => coder === this.passages.coder);
    const list = own.length > 0 ? own : all;
    if (list.length === 0) return void this.say('nothingHere');
    const segment = list.length === 1 ? list[0]
      : await this.picker.choosePassage(list, { title: this.words('remove'), codes: this.passages.codesOf(editor.document) });
    if (!segment) return;
    const { uri, version } = editor.document;
    await this.run('kodebok.remove', { uri: uri.toString(), version, id: segment.id, range: segment.range });
  }

  async memo() {
    const editor = await this.place();
    if (!editor) return;
    const { uri, version } = editor.document;
    await this.run('kodebok.memo', { uri: uri.toString(), version, range: this.ranges(editor)[0] });
  }

  async codesHere() {
    const editor = await this.place();
    if (!editor) return;
    const list = await this.here(editor);
    if (list.length === 0) return void this.say('nothingHere');
    const segment = await this.picker.choosePassage(list, {
      title: this.words('coded', { codes: '' }).replace(/[:\s]+$/, ''),
      codes: this.passages.codesOf(editor.document),
    });
    if (segment) await this.showPassages({ id: segment.code, label: segment.label }, editor);
  }

  // Going about

  async jump(step) {
    const editor = this.vscode.window.activeTextEditor;
    if (!editor) return;
    const next = neighbour(this.passages.of(editor.document), editor.selection.active, step);
    if (next) this.reveal(editor, { start: next, end: next });
  }

  reveal(editor, { start, end }, selects = true) {
    const { Position, Range, Selection, TextEditorRevealType } = this.vscode;
    const first = new Position(start.line, start.character);
    const last = new Position(end.line, end.character);
    if (selects) editor.selection = new Selection(first, last);
    editor.revealRange(new Range(first, last), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  async passagesOfCode() {
    const editor = await this.place();
    if (!editor) return;
    const answer = await this.codes(editor);
    if (!answer) return;
    const [inner] = passagesAt(this.passages.of(editor.document), editor.selection.active);
    const chosen = await this.picker.chooseCode(answer.codes, {
      title: this.words('listPassages'),
      withThemes: true,
      withAgain: false,
      first: inner?.code,
    });
    if (chosen?.code) await this.showPassages(chosen.code, editor);
  }

  /** Shows all passages of a code in a peek window. */
  async showPassages(code, editor) {
    const { Location, Position, Range, Uri, commands } = this.vscode;
    const uri = editor.document.uri.toString();
    let answer;
    try {
      answer = await this.server.request('kodebok/segments', { code: code.id, textDocument: { uri } });
    } catch (error) {
      return void this.vscode.window.showWarningMessage('Kodebok: ' + this.reason(error));
    }
    const locations = (answer.segments ?? []).slice(0, listedPassages).map(({ uri: address, range }) =>
      new Location(
        Uri.parse(address),
        new Range(range.start.line, range.start.character, range.end.line, range.end.character)
      ));
    if (locations.length === 0) return void this.say('noPassages', { label: code.label });
    const { line, character } = editor.selection.active;
    await commands.executeCommand(
      'editor.action.peekLocations',
      editor.document.uri,
      new Position(line, character),
      locations,
      'peek'
    );
  }

  async passagesOfFile() {
    const editor = await this.place();
    if (!editor) return;
    await this.passages.refresh(editor.document);
    const before = editor.selection;
    const list = this.passages.of(editor.document);
    if (list.length === 0) return void this.say('nothingHere');
    const chosen = await this.picker.choosePassage(list, {
      title: this.words('passagesHere'),
      codes: this.passages.codesOf(editor.document),
      shown: (segment) => this.reveal(editor, segment.range, false),
    });
    if (chosen) this.reveal(editor, chosen.range);
    else this.reveal(editor, before, false);
  }

  // The study

  async sort() {
    const editor = await this.place();
    if (!editor) return;
    if (!this.server.knows('kodebok.sort')) return void this.say('noSort');
    const answer = await this.codes(editor);
    if (!answer) return;
    const [inner] = passagesAt(this.passages.of(editor.document), editor.selection.active);
    const chosen = await this.picker.chooseCode(answer.codes, {
      title: this.words('sortWhat'),
      withThemes: true,
      withAgain: false,
      first: inner?.code,
    });
    if (!chosen?.code) return;
    await this.run('kodebok.sort', { uri: editor.document.uri.toString(), code: chosen.code.id });
  }

  async chooseCoder() {
    const editor = this.vscode.window.activeTextEditor;
    let coders = [];
    if (editor && this.server.isRunning) coders = (await this.codes(editor))?.coders ?? [];
    const other = { label: this.words('someoneElse') };
    let name;
    if (coders.length > 0) {
      const rows = coders.map(({ id, name: full }) => ({
        label: full,
        description: id === this.passages.coder ? '✓' : '',
        full,
      }));
      const chosen = await this.vscode.window.showQuickPick([...rows, other], { placeHolder: this.words('coder') });
      if (!chosen) return;
      name = chosen.full;
    }
    name ??= await this.vscode.window.showInputBox({ prompt: this.words('coderName') });
    if (!name?.trim()) return;
    // Who one is belongs to the person, not to a folder that is shared with others.
    const all = this.vscode.workspace.getConfiguration('kodebok');
    await all.update('coder', name.trim(), this.vscode.ConfigurationTarget.Global);
  }

  /** Sets a code for one of the keys Alt+1 to Alt+9. */
  async giveKey() {
    const editor = await this.place();
    if (!editor) return;
    const answer = await this.codes(editor);
    if (!answer) return;
    const [inner] = passagesAt(this.passages.of(editor.document), editor.selection.active);
    const chosen = await this.picker.chooseCode(answer.codes, {
      title: this.words('chooseCode'),
      withAgain: false,
      first: inner?.code,
    });
    if (!chosen?.code) return;
    const keys = { ...this.settings().codeKeys };
    const name = (number) => (process.platform === 'darwin' ? '⌃⌥' : 'Alt+') + number;
    const label = (id) => this.passages.codesOf(editor.document).get(id)?.label ?? id;
    const rows = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({
      label: name(number),
      description: keys[number] ? label(keys[number]) : this.words('keyFree'),
      number,
    }));
    const key = await this.vscode.window.showQuickPick(rows, {
      placeHolder: this.words('chooseKey', { label: chosen.code.label }),
    });
    if (!key) return;
    keys[key.number] = chosen.code.id;
    const { ConfigurationTarget, workspace } = this.vscode;
    const target = workspace.workspaceFolders?.length ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await workspace.getConfiguration('kodebok').update('codeKeys', keys, target);
    this.say('keySet', { key: name(key.number), label: chosen.code.label });
  }

  async openLog() {
    const editor = this.vscode.window.activeTextEditor;
    if (!await this.started()) return;
    if (editor) await this.codes(editor);
    if (!this.passages.study) return void this.say('noLog');
    const study = this.vscode.Uri.parse(this.passages.study).fsPath;
    const file = logFile(study);
    if (!file) return void this.say('log');
    const document = await this.vscode.workspace.openTextDocument(this.vscode.Uri.file(path.resolve(file)));
    await this.vscode.window.showTextDocument(document);
  }

  /** Says that the program was not found, where it was looked for, and offers to set the place. */
  async explainMissing() {
    this.output.appendLine(this.words('tried'));
    for (const file of this.server.tried) this.output.appendLine('  ' + file);
    const [settings, show, again] = ['openSettings', 'showOutput', 'restart'].map((key) => this.words(key));
    const chosen = await this.vscode.window.showErrorMessage(this.words('missing'), settings, show, again);
    if (chosen === settings) {
      await this.vscode.commands.executeCommand('workbench.action.openSettings', 'kodebok.path');
    } else if (chosen === show) this.output.show(true);
    else if (chosen === again) await this.server.restart();
  }
}

module.exports = { Commands };
