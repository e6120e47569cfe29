'use strict';
// Kodebok in VS Code: puts the parts together. Only this file and what it hands on touches the editor's interface.
const os = require('node:os');
const vscode = require('vscode');
const { findBinary } = require('./lib/binary');
const { Commands } = require('./lib/commands');
const { Painter } = require('./lib/painter');
const { Passages } = require('./lib/passages');
const { Picker } = require('./lib/picker');
const { Server, Phase } = require('./lib/server');
const { isPainting, readSettings, serverSettings } = require('./lib/settings');
const { Status } = require('./lib/status');
const { isInStudy, isStudyFolder } = require('./lib/study');
const { wordsIn } = require('./lib/words');

// The files the server is told of.
const documentSelector = [
  { scheme: 'file', language: 'kodebok-transcript' },
  { scheme: 'file', language: 'kodebok-subtitles' },
  { scheme: 'file', pattern: '**/*.{txt,md,markdown,vtt,srt,csv}' },
  { scheme: 'file', pattern: '**/kodebok.json' },
];
// How long after the last edit passages are asked for again, in milliseconds: the editor moves its paint meanwhile.
const settlingTime = 120;

let server;

/** Makes the client that talks to the program; it is loaded only when a study is opened. */
function makeClient(program, output, opened) {
  const { LanguageClient, RevealOutputChannelOn } = require('vscode-languageclient/node');
  const settings = () => serverSettings(readSettings(vscode));
  // Kodebok's schema answers in the settings file already.
  const unlessSettings = (document, ask) => (/[/\\]kodebok\.json$/.test(document.uri.path) ? undefined : ask());
  return new LanguageClient(
    'kodebok',
    'Kodebok',
    { command: program, args: ['lsp'] },
    {
      documentSelector,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: settings(),
      markdown: { isTrusted: false, supportHtml: false },
      middleware: {
        didOpen: async (document, next) => {
          await next(document);
          opened(document);
        },
        provideHover: (document, position, token, next) =>
          unlessSettings(document, () => next(document, position, token)),
        provideCompletionItem: (document, position, context, token, next) =>
          unlessSettings(document, () => next(document, position, context, token)),
        workspace: {
          configuration: (params) =>
            params.items.map(({ section }) => (section === 'kodebok' ? settings() : null)),
        },
      },
    }
  );
}

function workspaceFolderOf(uri) {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri.fsPath;
}

/** Whether a document is a file of a study. */
function isOfStudy(uri) {
  return uri.scheme === 'file' && isInStudy(uri.fsPath, { home: os.homedir(), workspaceFolder: workspaceFolderOf(uri) });
}

async function activate(context) {
  const settings = () => readSettings(vscode);
  const words = (key, facts) => wordsIn(settings().language, vscode.env.language)(key, facts);
  const output = vscode.window.createOutputChannel('Kodebok');
  server = new Server({
    find: () => findBinary({
      setting: settings().path,
      extensionPath: context.extensionPath,
      env: process.env,
      home: os.homedir(),
    }),
    makeClient: (program) => makeClient(program, output, (document) => refresh(document)),
  });

  const setContext = (name, value) => vscode.commands.executeCommand('setContext', 'kodebok.' + name, value);
  let painter;
  let status;
  const showContext = () => {
    const document = vscode.window.activeTextEditor?.document;
    setContext('source', Boolean(document && server.isRunning && passages.isSource(document)));
    status.update();
  };
  const passages = new Passages({
    server,
    changed: (document) => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document === document) painter.paint(editor);
      }
      showContext();
    },
  });
  painter = new Painter({ vscode, passages, settings });
  status = new Status({ vscode, server, passages, words });

  /** Resolves with whether the server runs; says why not. */
  const started = async () => {
    await server.start();
    if (server.isRunning) return true;
    if (server.phase === Phase.missing) await vscode.commands.executeCommand('kodebok.editor.explainMissing');
    else showFailure();
    return false;
  };
  const showFailure = async () => {
    const again = words('restart');
    const message = words('failed', { reason: String(server.failure?.message ?? '–') });
    if (await vscode.window.showErrorMessage(message, again) === again) server.restart();
  };

  const isServed = (document) => server.isRunning && document.uri.scheme === 'file'
    && vscode.languages.match(documentSelector, document) > 0;
  const refresh = (document, withCodes) => (isServed(document) ? passages.refresh(document, withCodes) : undefined);
  const refreshVisible = (withCodes) => {
    for (const { document } of vscode.window.visibleTextEditors) refresh(document, withCodes);
  };
  server.changed = (phase) => {
    setContext('running', phase === Phase.running);
    if (phase === Phase.running) {
      setContext('canSort', server.knows('kodebok.sort'));
      passages.clear();
      refreshVisible(true);
    } else if (phase !== Phase.starting) {
      passages.clear();
      painter.repaint();
    }
    if (phase === Phase.failed && server.failure) showFailure();
    showContext();
  };
  server.passagesChanged = (uri) => {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    // The code book may have changed as well: labels, colours, counts.
    if (document && isVisible(document)) refresh(document, true);
    else if (document) passages.forget(document);
  };
  const isVisible = (document) => vscode.window.visibleTextEditors.some((editor) => editor.document === document);

  /** Starts the server when the first file of a study is seen; says once where the program is missing. */
  let isTold = false;
  const look = async () => {
    if (server.phase !== Phase.off) return;
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    const isStudy = folders.some(({ uri }) => isStudyFolder(uri.fsPath))
      || vscode.workspace.textDocuments.some(({ uri }) => isOfStudy(uri));
    if (!isStudy) return;
    await server.start();
    if (server.phase === Phase.missing && !isTold) {
      isTold = true;
      vscode.commands.executeCommand('kodebok.editor.explainMissing');
    }
  };

  const commands = new Commands({
    vscode,
    server,
    passages,
    picker: new Picker({ vscode, words }),
    words,
    settings,
    isInStudy: isOfStudy,
    started,
    output,
  });
  for (const [name, action] of Object.entries(commands.table())) {
    context.subscriptions.push(vscode.commands.registerCommand(name, action));
  }

  const timers = new Map();
  const later = (document) => {
    const uri = document.uri.toString();
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(() => {
      timers.delete(uri);
      if (isVisible(document)) refresh(document);
    }, settlingTime));
  };

  context.subscriptions.push(
    output,
    painter,
    status,
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument((document) => passages.forget(document)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isVisible(document)) later(document);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('kodebok')) return;
      if (event.affectsConfiguration('kodebok.path')) {
        if (server.phase === Phase.off) look();
        else server.restart();
        return;
      }
      server.configure(serverSettings(settings()));
      painter.repaint();
      if (isPainting(settings())) refreshVisible(true);
    }),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of editors) {
        painter.paint(editor);
        refresh(editor.document);
      }
    }),
    vscode.window.onDidChangeActiveTextEditor(showContext),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) status.update();
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => painter.paintLabels(textEditor)),
    vscode.window.onDidChangeActiveColorTheme(() => painter.repaint())
  );
  showContext();
  await look();
}

/** Ends the server; the editor waits for it. */
async function deactivate() {
  await server?.stop();
}

module.exports = { activate, deactivate };
