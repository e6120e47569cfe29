'use strict';
// A small client of the Language Server Protocol that stands in for vscode-languageclient, which cannot be had without
// the registry of Node's packages. It has the part of that library's interface that the extension uses, and talks to the
// real program over standard input and output.
const { spawn } = require('node:child_process');

class LanguageClient {
  constructor(id, name, serverOptions, clientOptions) {
    Object.assign(this, { id, name, serverOptions, clientOptions });
    this.handlers = new Map();
    this.listeners = new Set();
    this.waiting = new Map();
    this.state = 1;
    this.count = 0;
    this.registered = [];
    this.subscriptions = [];
    this.log = [];
  }

  static use(editor, environment = {}) {
    LanguageClient.editor = editor;
    LanguageClient.environment = environment;
    LanguageClient.made = [];
  }

  get vscode() {
    return LanguageClient.editor.vscode;
  }

  onDidChangeState(listener) {
    this.listeners.add(listener);
  }

  onNotification(method, handler) {
    this.handlers.set(method, handler);
  }

  become(state) {
    const old = this.state;
    this.state = state;
    for (const listener of this.listeners) listener({ oldState: old, newState: state });
  }

  start() {
    this.started ??= this.begin();
    return this.started;
  }

  async begin() {
    LanguageClient.made.push(this);
    this.become(3);
    const { command, args } = this.serverOptions;
    this.child = spawn(command, args, { env: { ...process.env, ...LanguageClient.environment } });
    const failed = new Promise((_, reject) => this.child.on('error', reject));
    this.child.stdin.on('error', () => {});
    this.child.stderr.on('data', (data) => this.log.push(String(data)));
    this.exited = new Promise((resolve) => this.child.on('exit', (status, signal) => {
      this.exitStatus = status;
      for (const { reject } of this.waiting.values()) reject(new Error('the program has ended'));
      this.waiting.clear();
      this.letGo();
      if (this.state !== 1) this.become(1);
      resolve({ status, signal });
    }));
    this.read();
    const folders = this.vscode.workspace.workspaceFolders.map(({ uri, name }) => ({ uri: uri.toString(), name }));
    const initialize = this.send('initialize', {
      processId: process.pid,
      clientInfo: { name: 'Visual Studio Code', version: '1.99.0' },
      locale: this.vscode.env.language,
      rootUri: folders[0]?.uri ?? null,
      workspaceFolders: folders.length > 0 ? folders : null,
      initializationOptions: this.clientOptions.initializationOptions,
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        window: { showDocument: { support: true }, showMessage: {} },
        workspace: { applyEdit: true, configuration: true, workspaceEdit: { documentChanges: true } },
        textDocument: {
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
          hover: { contentFormat: ['markdown', 'plaintext'] },
          synchronization: { didSave: true, willSaveWaitUntil: true },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          publishDiagnostics: { versionSupport: true },
        },
      },
    });
    this.initializeResult = await Promise.race([initialize, failed]);
    this.become(2);
    this.notify('initialized', {});
    // As the library does: each command of the server becomes a command of the editor, and none may be there already.
    for (const command of this.initializeResult.capabilities.executeCommandProvider?.commands ?? []) {
      this.registered.push(this.vscode.commands.registerCommand(command, (...given) =>
        this.sendRequest('workspace/executeCommand', { command, arguments: given })));
    }
    const { workspace } = this.vscode;
    for (const document of workspace.textDocuments) await this.opened(document);
    this.subscriptions.push(
      workspace.onDidOpenTextDocument((document) => this.opened(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => this.serves(document) && this.notify(
        'textDocument/didChange',
        {
          textDocument: { uri: document.uri.toString(), version: document.version },
          contentChanges: contentChanges.map(({ range, text }) => ({
            range: { start: { ...range.start }, end: { ...range.end } }, text,
          })),
        }
      )),
      workspace.onDidSaveTextDocument((document) => this.serves(document)
        && this.notify('textDocument/didSave', { textDocument: { uri: document.uri.toString() } })),
      workspace.onDidCloseTextDocument((document) => this.serves(document)
        && this.notify('textDocument/didClose', { textDocument: { uri: document.uri.toString() } }))
    );
  }

  serves(document) {
    return this.vscode.languages.match(this.clientOptions.documentSelector, document) > 0;
  }

  async opened(document) {
    if (!this.serves(document)) return;
    const next = async (one) => this.notify('textDocument/didOpen', {
      textDocument: {
        uri: one.uri.toString(), languageId: one.languageId, version: one.version, text: one.text,
      },
    });
    const { didOpen } = this.clientOptions.middleware ?? {};
    await (didOpen ? didOpen(document, next) : next(document));
  }

  async sendRequest(method, params) {
    await this.start();
    return this.send(method, params);
  }

  sendNotification(method, params) {
    this.notify(method, params);
  }

  async stop() {
    if (this.state !== 2) throw new Error('the client is not running');
    this.letGo();
    await this.send('shutdown', null);
    this.notify('exit', null);
    this.child.stdin.end();
    this.become(1);
    return this.exited;
  }

  letGo() {
    for (const one of [...this.registered.splice(0), ...this.subscriptions.splice(0)]) one.dispose();
  }

  // The wire

  notify(method, params) {
    this.write({ jsonrpc: '2.0', method, params });
  }

  send(method, params) {
    const id = (this.count += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.write({ jsonrpc: '2.0', id, method, params });
    });
  }

  write(message) {
    const body = Buffer.from(JSON.stringify(message));
    this.child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.child.stdin.write(body);
  }

  read() {
    let pending = Buffer.alloc(0);
    this.child.stdout.on('data', (data) => {
      pending = Buffer.concat([pending, data]);
      for (;;) {
        const end = pending.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/Content-Length: (\d+)/i.exec(pending.subarray(0, end).toString())[1]);
        if (pending.length < end + 4 + length) return;
        const body = pending.subarray(end + 4, end + 4 + length).toString();
        pending = pending.subarray(end + 4 + length);
        this.take(JSON.parse(body));
      }
    });
  }

  async take(message) {
    if (message.method === undefined) {
      const waiting = this.waiting.get(message.id);
      this.waiting.delete(message.id);
      if (message.error) waiting?.reject(Object.assign(new Error(message.error.message), { code: message.error.code }));
      else waiting?.resolve(message.result);
      return;
    }
    if (message.id === undefined) {
      this.handlers.get(message.method)?.(message.params);
      return;
    }
    let result = null;
    const { editor } = LanguageClient;
    if (message.method === 'workspace/configuration') {
      result = this.clientOptions.middleware?.workspace?.configuration?.(message.params) ?? [null];
    } else if (message.method === 'workspace/applyEdit') {
      result = { applied: this.apply(message.params.edit) };
    } else if (message.method === 'window/showDocument') {
      await editor.open(this.vscode.Uri.parse(message.params.uri).fsPath);
      result = { success: true };
    }
    this.write({ jsonrpc: '2.0', id: message.id, result });
  }

  apply(edit) {
    const { editor } = LanguageClient;
    for (const change of edit.documentChanges ?? []) {
      const document = this.vscode.workspace.textDocuments
        .find((one) => one.uri.toString() === change.textDocument.uri);
      if (!document) return false;
      for (const { range, newText } of [...change.edits].reverse()) {
        const { Range } = this.vscode;
        const { start, end } = range;
        editor.edit(document, new Range(start.line, start.character, end.line, end.character), newText);
      }
    }
    return true;
  }
}

module.exports = { LanguageClient, RevealOutputChannelOn: { Info: 1, Warn: 2, Error: 3, Never: 4 } };
