'use strict';
// A stand-in for the part of VS Code's interface that the extension uses, for tests under Node. What is asked for and
// is not here fails with a name, so that a test cannot pass by accident. Behaviour follows the documentation of the
// interface: commands are registered once, decorations are replaced by the next of their type, lists are events.
const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');

class Disposable {
  constructor(dispose) {
    this.dispose = dispose;
  }
}

class EventEmitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener) => {
      this.listeners.add(listener);
      return new Disposable(() => this.listeners.delete(listener));
    };
  }

  fire(value) {
    for (const listener of [...this.listeners]) listener(value);
  }
}

class Position {
  constructor(line, character) {
    if (!Number.isInteger(line) || line < 0 || !Number.isInteger(character) || character < 0) {
      throw new Error('illegal position');
    }
    Object.assign(this, { line, character });
  }

  isBefore(other) {
    return this.line < other.line || (this.line === other.line && this.character < other.character);
  }
}

class Range {
  constructor(...given) {
    const [one, other] = given.length === 4
      ? [new Position(given[0], given[1]), new Position(given[2], given[3])] : given;
    const isTurned = other.isBefore(one);
    this.start = isTurned ? other : one;
    this.end = isTurned ? one : other;
  }

  get isEmpty() {
    return !this.start.isBefore(this.end);
  }
}

class Selection extends Range {
  constructor(anchor, active) {
    super(anchor, active);
    this.anchor = anchor;
    this.active = active;
  }
}

class Uri {
  constructor(scheme, text) {
    Object.assign(this, { scheme, text });
  }

  static file(name) {
    return new Uri('file', pathToFileURL(name).href);
  }

  static parse(text) {
    return new Uri(text.slice(0, text.indexOf(':')), text);
  }

  get fsPath() {
    return this.scheme === 'file' ? fileURLToPath(this.text) : this.text;
  }

  get path() {
    return this.fsPath;
  }

  toString() {
    return this.text;
  }
}

class Location {
  constructor(uri, range) {
    Object.assign(this, { uri, range });
  }
}

class ThemeColor {
  constructor(id) {
    this.id = id;
  }
}

class ThemeIcon {
  constructor(id) {
    this.id = id;
  }
}

const numbered = (...names) => Object.freeze(Object.fromEntries(names.map(([name, value]) => [name, value])));
const ColorThemeKind = numbered(['Light', 1], ['Dark', 2], ['HighContrast', 3], ['HighContrastLight', 4]);
const ConfigurationTarget = numbered(['Global', 1], ['Workspace', 2], ['WorkspaceFolder', 3]);
const DecorationRangeBehavior = numbered(['OpenOpen', 0], ['ClosedClosed', 1], ['OpenClosed', 2], ['ClosedOpen', 3]);
const OverviewRulerLane = numbered(['Left', 1], ['Center', 2], ['Right', 4], ['Full', 7]);
const QuickPickItemKind = numbered(['Separator', -1], ['Default', 0]);
const StatusBarAlignment = numbered(['Left', 1], ['Right', 2]);
const TextEditorRevealType = numbered(['Default', 0], ['InCenter', 1], ['InCenterIfOutsideViewport', 2], ['AtTop', 3]);

/** A document with the text of a file; lines end with LF. */
class Document {
  constructor(uri, text, languageId) {
    Object.assign(this, { uri, languageId, version: 1, isClosed: false, isDirty: false, text });
  }

  get lines() {
    if (this.cut?.text !== this.text) this.cut = { text: this.text, lines: this.text.split('\n') };
    return this.cut.lines;
  }

  get lineCount() {
    return this.lines.length;
  }

  lineAt(line) {
    const text = this.lines[line];
    if (text === undefined) throw new Error('illegal line');
    return { text, range: new Range(line, 0, line, text.length) };
  }

  offsetAt({ line, character }) {
    const { lines } = this;
    let before = 0;
    for (let index = 0; index < Math.min(line, lines.length); index += 1) before += lines[index].length + 1;
    return before + Math.min(character, lines[line]?.length ?? 0);
  }

  positionAt(offset) {
    const before = this.text.slice(0, offset).split('\n');
    return new Position(before.length - 1, before[before.length - 1].length);
  }

  getText(range) {
    return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;
  }

  /** The range of some words. */
  rangeOf(words) {
    const at = this.text.indexOf(words);
    if (at < 0) throw new Error('no such words: ' + words);
    return new Range(this.positionAt(at), this.positionAt(at + words.length));
  }
}

/** Whether a path matches a pattern of `**`, `*` and `{a,b}`. */
function matchesGlob(pattern, name) {
  const source = pattern
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?/g, (star) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' })[star])
    .replace(/\{([^}]*)\}/g, (_, list) => '(?:' + list.split(',').join('|') + ')');
  return new RegExp('^' + source + '$').test(name);
}

/** Makes an editor: what a test sees of it is under `seen`. */
function makeEditor({ folders = [], language = 'en', manifest, isTrusted = true } = {}) {
  const defaults = manifest?.contributes?.configuration?.properties ?? {};
  const seen = {
    messages: [], commands: new Map(), contexts: new Map(), executed: [], output: [], status: [], types: new Set(),
    unregistered: [],
  };
  const answers = { quickPick: [], inputBox: [], message: [], peek: [] };
  const values = new Map(); // setting → value, as set by the user or the folder
  const events = Object.fromEntries(
    ['open', 'close', 'change', 'save', 'configuration', 'folders', 'active', 'visible', 'selection', 'view', 'theme']
      .map((name) => [name, new EventEmitter()])
  );
  const documents = [];
  const state = { active: undefined, visible: [], theme: { kind: ColorThemeKind.Dark } };

  class Editor {
    constructor(document) {
      this.document = document;
      this.selections = [new Selection(new Position(0, 0), new Position(0, 0))];
      this.decorations = new Map();
      this.visibleRanges = [new Range(0, 0, Math.min(document.lineCount - 1, 40), 0)];
      this.revealed = [];
    }

    get selection() {
      return this.selections[0];
    }

    set selection(selection) {
      this.selections = [selection];
      events.selection.fire({ textEditor: this, selections: this.selections });
    }

    setDecorations(type, ranges) {
      if (!seen.types.has(type)) throw new Error('a decoration type that is not there');
      this.decorations.set(type, ranges);
    }

    revealRange(range) {
      this.revealed.push(range);
    }

    /** What is painted: the words with the look they have. */
    get painted() {
      const result = [];
      for (const [type, ranges] of this.decorations) {
        if (!seen.types.has(type)) continue;
        for (const one of ranges) {
          const range = one.range ?? one;
          result.push({ words: this.document.getText(range), range, look: type.options, more: one.renderOptions });
        }
      }
      return result;
    }

    /** Selects words. */
    select(words) {
      const { start, end } = this.document.rangeOf(words);
      this.selection = new Selection(start, end);
    }

    /** Puts the cursor behind the first letter of some words. */
    goTo(words) {
      const { start } = this.document.rangeOf(words);
      const place = new Position(start.line, start.character + 1);
      this.selection = new Selection(place, place);
    }
  }

  const languageOf = (name) => {
    for (const { id, filenamePatterns = [], extensions = [] } of manifest?.contributes?.languages ?? []) {
      if (filenamePatterns.some((pattern) => matchesGlob(pattern, name))) return id;
      if (extensions.some((ending) => name.endsWith(ending))) return id;
    }
    return { '.md': 'markdown', '.json': 'json' }[path.extname(name)] ?? 'plaintext';
  };

  const message = (kind) => async (text, ...items) => {
    seen.messages.push({ kind, text, items });
    const wanted = answers.message.shift();
    return items.find((item) => item === wanted);
  };

  /** A list to choose from; a test answers it when it is shown. */
  const createQuickPick = () => {
    const ways = { accept: new EventEmitter(), hide: new EventEmitter(), value: new EventEmitter() };
    const buttons = new EventEmitter();
    const active = new EventEmitter();
    let isShown = false;
    const pick = {
      items: [], activeItems: [], selectedItems: [], value: '', title: '', placeholder: '',
      onDidAccept: ways.accept.event, onDidHide: ways.hide.event, onDidChangeValue: ways.value.event,
      onDidTriggerItemButton: buttons.event, onDidChangeActive: active.event,
      show() {
        isShown = true;
        const answer = answers.quickPick.shift();
        if (!answer) throw new Error('a list was shown that nobody answers: ' + pick.title);
        setImmediate(() => answer(control));
      },
      hide() {
        if (!isShown) return;
        isShown = false;
        ways.hide.fire();
      },
      dispose() {},
    };
    const control = {
      pick,
      get rows() {
        return pick.items;
      },
      type(value) {
        pick.value = value;
        ways.value.fire(value);
      },
      look(item) {
        active.fire([item]);
      },
      press(item, button) {
        buttons.fire({ item, button });
      },
      accept(item = pick.activeItems[0] ?? pick.items.find((row) => row.kind !== QuickPickItemKind.Separator)) {
        pick.selectedItems = [item];
        ways.accept.fire();
      },
      choose(label) {
        const item = pick.items.find((row) => row.label === label && row.kind !== QuickPickItemKind.Separator);
        if (!item) throw new Error(`no row “${label}” among ${pick.items.map((row) => row.label).join(', ')}`);
        control.accept(item);
      },
      leave: () => pick.hide(),
    };
    return pick;
  };

  const window = {
    get activeTextEditor() {
      return state.active;
    },
    get visibleTextEditors() {
      return state.visible;
    },
    get activeColorTheme() {
      return state.theme;
    },
    createQuickPick,
    async showQuickPick(rows, options) {
      const answer = answers.quickPick.shift();
      if (!answer) throw new Error('a list was shown that nobody answers: ' + options?.placeHolder);
      return answer({ rows, options });
    },
    async showInputBox(options) {
      if (answers.inputBox.length === 0) throw new Error('a question nobody answers: ' + options?.prompt);
      return answers.inputBox.shift();
    },
    showInformationMessage: message('information'),
    showWarningMessage: message('warning'),
    showErrorMessage: message('error'),
    createOutputChannel: (name) => ({
      name, appendLine: (line) => seen.output.push(line), show: () => seen.executed.push(['output.show']), dispose() {},
    }),
    createStatusBarItem: (id, alignment, priority) => {
      const item = {
        id, alignment, priority, text: '', isShown: false,
        show: () => (item.isShown = true), hide: () => (item.isShown = false), dispose: () => (item.isShown = false),
      };
      seen.status.push(item);
      return item;
    },
    createTextEditorDecorationType: (options) => {
      const type = { options, dispose: () => seen.types.delete(type) };
      seen.types.add(type);
      return type;
    },
    async showTextDocument(document) {
      return open(document);
    },
    onDidChangeActiveTextEditor: events.active.event,
    onDidChangeVisibleTextEditors: events.visible.event,
    onDidChangeTextEditorSelection: events.selection.event,
    onDidChangeTextEditorVisibleRanges: events.view.event,
    onDidChangeActiveColorTheme: events.theme.event,
  };

  const configuration = (section) => ({
    get(name, fallback) {
      const key = section + '.' + name;
      if (values.has(key)) return values.get(key).value;
      return key in defaults ? structuredClone(defaults[key].default) : fallback;
    },
    async update(name, value, target) {
      const key = section + '.' + name;
      if (!(key in defaults)) throw new Error('a setting that is not in package.json: ' + key);
      values.set(key, { value, target });
      events.configuration.fire({ affectsConfiguration: (one) => key === one || key.startsWith(one + '.') });
    },
  });

  const folderList = folders.map((name, index) => ({ uri: Uri.file(name), name: path.basename(name), index }));
  const workspace = {
    isTrusted,
    workspaceFolders: folderList,
    get textDocuments() {
      return documents.filter((document) => !document.isClosed);
    },
    getWorkspaceFolder: (uri) =>
      folderList.find((folder) => uri.fsPath === folder.uri.fsPath || uri.fsPath.startsWith(folder.uri.fsPath + '/')),
    getConfiguration: configuration,
    async openTextDocument(uri) {
      const known = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      if (known) return known;
      const document = new Document(uri, fs.readFileSync(uri.fsPath, 'utf8'), languageOf(uri.fsPath));
      documents.push(document);
      events.open.fire(document);
      return document;
    },
    onDidOpenTextDocument: events.open.event,
    onDidCloseTextDocument: events.close.event,
    onDidChangeTextDocument: events.change.event,
    onDidSaveTextDocument: events.save.event,
    onDidChangeConfiguration: events.configuration.event,
    onDidChangeWorkspaceFolders: events.folders.event,
  };

  const commands = {
    registerCommand(name, action) {
      if (seen.commands.has(name)) throw new Error(`command '${name}' already exists`);
      seen.commands.set(name, action);
      return new Disposable(() => seen.commands.delete(name));
    },
    async executeCommand(name, ...given) {
      seen.executed.push([name, ...given]);
      if (name === 'setContext') return void seen.contexts.set(given[0], given[1]);
      if (/^(editor|workbench)\.action\./.test(name)) return undefined;
      if (!seen.commands.has(name)) throw new Error(`command '${name}' not found`);
      return seen.commands.get(name)(...given);
    },
  };

  function open(document) {
    const editor = state.visible.find((one) => one.document === document) ?? new Editor(document);
    state.active = editor;
    if (!state.visible.includes(editor)) {
      state.visible = [editor];
      events.visible.fire(state.visible);
    }
    events.active.fire(editor);
    return editor;
  }

  const vscode = {
    ColorThemeKind, ConfigurationTarget, DecorationRangeBehavior, Disposable, EventEmitter, Location, OverviewRulerLane,
    Position, QuickPickItemKind, Range, Selection, StatusBarAlignment, TextEditorRevealType, ThemeColor, ThemeIcon, Uri,
    commands, window, workspace,
    env: { language },
    languages: {
      match: (selector, document) => (selector.some((filter) =>
        (!filter.scheme || filter.scheme === document.uri.scheme)
        && (!filter.language || filter.language === document.languageId)
        && (!filter.pattern || matchesGlob(filter.pattern, document.uri.path))) ? 10 : 0),
    },
  };
  // What the extension asks for and is not here must not look like something that is left out on purpose.
  const strict = (part, name) => new Proxy(part, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && key !== 'then') throw new Error(`${name}.${key} is not stood in for`);
      return target[key];
    },
  });
  for (const part of ['window', 'workspace', 'commands', 'languages']) vscode[part] = strict(vscode[part], part);

  return {
    vscode: strict(vscode, 'vscode'),
    seen,
    answers,
    state,
    /** Opens a file in an editor, as a click in the list of files does. */
    async open(name) {
      return open(await workspace.openTextDocument(Uri.file(name)));
    },
    /** Closes a document. */
    close(editor) {
      editor.document.isClosed = true;
      state.visible = state.visible.filter((one) => one !== editor);
      if (state.active === editor) state.active = undefined;
      events.close.fire(editor.document);
      events.visible.fire(state.visible);
    },
    /** Replaces words, as typing does; decorations are not moved. */
    edit(document, range, text) {
      const [first, last] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      document.text = document.text.slice(0, first) + text + document.text.slice(last);
      document.version += 1;
      document.isDirty = true;
      events.change.fire({ document, contentChanges: [{ range, text }] });
    },
    /** Saves a document. */
    save(document) {
      fs.writeFileSync(document.uri.fsPath, document.text);
      document.isDirty = false;
      events.save.fire(document);
    },
    set: (name, value) => configuration('kodebok').update(name, value, ConfigurationTarget.Global),
    setting: (name) => values.get('kodebok.' + name),
    useTheme(kind) {
      state.theme = { kind };
      events.theme.fire(state.theme);
    },
    run: (name, ...given) => commands.executeCommand('kodebok.editor.' + name, ...given),
  };
}

module.exports = { makeEditor, matchesGlob };
