'use strict';
// The line at the bottom: what is coded at the cursor, or why nothing can be.
const { passagesAt } = require('./passages');
const { plain } = require('./picker');
const { Phase } = require('./server');

const shownCodes = 3;

class Status {
  constructor({ vscode, server, passages, words }) {
    Object.assign(this, { vscode, server, passages, words });
    this.item = vscode.window.createStatusBarItem('kodebok.codes', vscode.StatusBarAlignment.Left, 50);
    this.item.name = 'Kodebok';
  }

  update() {
    const { item, vscode, words } = this;
    const editor = vscode.window.activeTextEditor;
    item.backgroundColor = undefined;
    if (this.server.phase === Phase.missing || this.server.phase === Phase.failed) {
      const isMissing = this.server.phase === Phase.missing;
      item.text = '$(warning) ' + (isMissing ? words('missingShort') : 'Kodebok');
      item.tooltip = isMissing ? words('missing') : words('stopped');
      item.command = isMissing ? 'kodebok.editor.explainMissing' : 'kodebok.editor.restart';
      item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
      item.show();
      return;
    }
    if (!editor || !this.server.isRunning || !this.passages.isSource(editor.document)) {
      item.hide();
      return;
    }
    const here = passagesAt(this.passages.of(editor.document), editor.selection.active);
    const labels = [...new Set(here.map(({ label }) => label))];
    const rest = labels.length > shownCodes ? ` +${labels.length - shownCodes}` : '';
    item.text = '$(tag) ' + (labels.slice(0, shownCodes).map(plain).join(' · ') || '–') + rest;
    const told = [...new Set(here.map(({ label, coder }) => `${label} (${coder})`))];
    item.tooltip = told.length > 0 ? words('coded', { codes: told.join(', ') }) : words('nothingHere');
    item.command = 'kodebok.editor.codesHere';
    item.show();
  }

  dispose() {
    this.item.dispose();
  }
}

module.exports = { Status };
