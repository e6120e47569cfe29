'use strict';
// How passages look: light, dark and high contrast, marks, labels in view, and a file as large as they come.
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { manifest, temporary } = require('./bench');
const { makeEditor } = require('./stand-in/vscode');
const { Painter } = require('../lib/painter');

async function painted(lines, segments, settings = {}, codes = [['a', { color: '#ff0000', slot: 0 }], ['b', { color: '#00ff00', slot: 1 }]]) {
  const folder = temporary();
  const file = path.join(folder, 'a.txt');
  fs.writeFileSync(file, lines.join('\n'));
  const editor = makeEditor({ folders: [folder], manifest });
  const shown = await editor.open(file);
  const passages = { codesOf: () => new Map(codes), of: () => segments };
  const values = { painting: 'colors', labels: true, strength: 30, overviewRuler: true, ...settings };
  const painter = new Painter({ vscode: editor.vscode, passages, settings: () => values });
  painter.paint(shown);
  return { editor, shown, painter, values, passages };
}

const segment = (code, line, start, end, more = {}) => ({
  id: `${code}${line}${start}`, code, label: code.toUpperCase(),
  range: { start: { line, character: start }, end: { line, character: end } }, ...more,
});

test('High contrast has lines below the words instead of grounds behind them', async () => {
  const { editor, shown, painter } = await painted(['one two three'], [segment('a', 0, 0, 3)]);
  const look = () => shown.painted.find(({ look: one }) => one.overviewRulerColor).look;
  assert.equal(look().light.backgroundColor, 'rgba(255, 0, 0, 0.3)');
  assert.equal(look().dark.backgroundColor, 'rgba(255, 0, 0, 0.42)');
  assert.equal(look().borderStyle, undefined);
  editor.useTheme(editor.vscode.ColorThemeKind.HighContrast);
  painter.repaint();
  assert.equal(look().light, undefined);
  assert.equal(look().borderStyle, 'solid');
  assert.equal(look().borderColor, '#ff0000');
  assert.equal(shown.painted.filter(({ look: one }) => one.overviewRulerColor).length, 1, 'the old paint is off');
});

test('A quote to consider has dots below it, a provisional coding dashes', async () => {
  const { shown } = await painted(['one two three'], [
    segment('a', 0, 0, 3, { flags: ['candidate'] }), segment('a', 0, 4, 7, { flags: ['provisional'] }), segment('a', 0, 8, 13),
  ]);
  const styles = shown.painted.filter(({ look }) => look.overviewRulerColor).map(({ words, look }) => [words, look.borderStyle]);
  assert.deepEqual(styles, [['one', 'dotted'], ['two', 'dashed'], ['three', undefined]]);
});

test('Themes take different lanes of the ruler; without the ruler there is none', async () => {
  const list = [segment('a', 0, 0, 3), segment('b', 0, 4, 7)];
  const { shown, editor } = await painted(['one two three'], list);
  const lanes = shown.painted.filter(({ look }) => look.overviewRulerColor).map(({ look }) => look.overviewRulerLane);
  assert.deepEqual(lanes, [editor.vscode.OverviewRulerLane.Left, editor.vscode.OverviewRulerLane.Center]);
  const without = await painted(['one two three'], list, { overviewRuler: false });
  assert.ok(without.shown.painted.every(({ look }) => !look.overviewRulerColor));
});

test('A code that is not in the code book, or has a colour that is none, is grey', async () => {
  const { shown } = await painted(['one two'], [segment('x', 0, 0, 3), segment('a', 0, 4, 7)], {}, [['a', { color: 'url(x)' }]]);
  assert.deepEqual(shown.painted.filter(({ look }) => look.overviewRulerColor).map(({ look }) => look.overviewRulerColor),
    ['#808080', '#808080']);
});

test('Labels stand behind lines in view only, each code once, and are gone when they are switched off', async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `line ${index}`);
  const list = lines.flatMap((_, line) => [segment('a', line, 0, 4), segment('a', line, 1, 2), segment('b', line, 2, 4)]);
  const { editor, shown, painter, values } = await painted(lines, list);
  const labels = () => shown.painted.filter(({ more }) => more);
  assert.equal(labels().length, 141);
  assert.ok(labels().every(({ more }) => more.after.contentText === 'A · B'));
  shown.visibleRanges = [new editor.vscode.Range(500, 0, 540, 0)];
  painter.paintLabels(shown);
  assert.deepEqual([labels()[0].range.start.line, labels().at(-1).range.start.line], [400, 640]);
  values.labels = false;
  painter.repaint();
  assert.deepEqual(labels(), []);
});

test('What is no longer coded is no longer painted', async () => {
  const { shown, painter, passages } = await painted(['one two'], [segment('a', 0, 0, 3), segment('b', 0, 4, 7)]);
  passages.of = () => [segment('b', 0, 4, 7)];
  painter.paint(shown);
  assert.deepEqual(shown.painted.filter(({ look }) => look.overviewRulerColor).map(({ words }) => words), ['two']);
  painter.dispose();
  assert.deepEqual(shown.painted, []);
});

test('Two thousand passages of sixty codes are painted without quadratic work', async () => {
  const lines = Array.from({ length: 2000 }, (_, index) => `a line with words in it, number ${index}`);
  const codes = Array.from({ length: 60 }, (_, index) => [`c${index}`, { color: '#' + String(100000 + index * 7), slot: index % 12 }]);
  const list = lines.map((_, line) => segment(`c${line % 60}`, line, 2, 20));
  const { shown, painter } = await painted(lines, list, {}, codes);
  const begin = process.hrtime.bigint();
  painter.paint(shown);
  const milliseconds = Number(process.hrtime.bigint() - begin) / 1e6;
  // A few milliseconds anywhere; the limit is for quadratic work, not for this machine.
  assert.ok(milliseconds < 400, `${milliseconds} ms`);
  assert.equal(shown.painted.filter(({ look }) => look.overviewRulerColor).length, 2000);
});
