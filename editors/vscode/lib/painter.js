'use strict';
// Paints coded passages: the colour of the code behind the words, in the overview ruler, and its name where it begins.
const { overlaps, labelsByLine } = require('./passages');
const { transparent, readable } = require('./colors');

// Labels are made for the lines in view and these many around them: each costs the editor a style of its own.
const marginOfLines = 100;

class Painter {
  constructor({ vscode, passages, settings }) {
    this.vscode = vscode;
    this.passages = passages;
    this.settings = settings; // a function: the settings as they are now
    this.types = new Map(); // look → decoration type
    this.painted = new Map(); // editor → looks that are on it
    this.labelType = undefined;
    this.overlapType = undefined;
  }

  get isHighContrast() {
    const { ColorThemeKind, window } = this.vscode;
    const kind = window.activeColorTheme.kind;
    return kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;
  }

  get isLight() {
    const { ColorThemeKind, window } = this.vscode;
    const kind = window.activeColorTheme.kind;
    return kind === ColorThemeKind.Light || kind === ColorThemeKind.HighContrastLight;
  }

  /** Paints every editor that is to be seen, with looks made anew: after a change of theme or settings. */
  repaint() {
    this.dispose();
    for (const editor of this.vscode.window.visibleTextEditors) this.paint(editor);
  }

  /** Paints an editor with what is known of its document. */
  paint(editor) {
    const { painting, labels } = this.settings();
    const isPainting = painting === 'colors' || painting === 'underlines';
    const segments = isPainting ? this.passages.of(editor.document) : [];
    const codes = this.passages.codesOf(editor.document);
    const byLook = new Map();
    for (const segment of segments) {
      const look = this.look(segment, codes.get(segment.code), painting);
      if (!byLook.has(look.name)) byLook.set(look.name, { look, ranges: [] });
      byLook.get(look.name).ranges.push(this.range(segment.range));
    }
    for (const name of this.painted.get(editor) ?? []) {
      if (!byLook.has(name) && this.types.has(name)) editor.setDecorations(this.types.get(name), []);
    }
    this.painted.set(editor, new Set(byLook.keys()));
    for (const { look, ranges } of byLook.values()) editor.setDecorations(this.type(look), ranges);
    this.overlapType ??= this.vscode.window.createTextEditorDecorationType({
      textDecoration: 'underline',
      rangeBehavior: this.vscode.DecorationRangeBehavior.ClosedClosed,
    });
    editor.setDecorations(this.overlapType, overlaps(segments).map((range) => this.range(range)));
    this.paintLabels(editor, labels ? segments : []);
  }

  /** Writes the names of codes behind the lines in view where their passages begin. */
  paintLabels(editor, segments = this.settings().labels ? this.passages.of(editor.document) : []) {
    const { painting } = this.settings();
    this.labelType ??= this.vscode.window.createTextEditorDecorationType({
      after: { margin: '0 0 0 1.5em', fontStyle: 'italic' },
      rangeBehavior: this.vscode.DecorationRangeBehavior.ClosedClosed,
    });
    const isShown = painting === 'colors' || painting === 'underlines';
    const lines = isShown ? labelsByLine(segments) : new Map();
    const view = editor.visibleRanges ?? [];
    const isNear = (line) => view.length === 0
      || view.some(({ start, end }) => line >= start.line - marginOfLines && line <= end.line + marginOfLines);
    const codes = this.passages.codesOf(editor.document);
    const labels = [];
    for (const [line, names] of lines) {
      if (!isNear(line) || line >= editor.document.lineCount) continue;
      const end = editor.document.lineAt(line).range.end;
      const first = codes.get(names.values().next().value);
      labels.push({
        range: new this.vscode.Range(end, end),
        renderOptions: {
          after: { contentText: [...names.keys()].join(' · '), color: readable(first?.color, this.isLight) },
        },
      });
    }
    editor.setDecorations(this.labelType, labels);
  }

  /** How a passage looks: by its code's colour and the marks on it. */
  look(segment, code, painting) {
    const color = /^#[0-9a-f]{6}$/i.test(code?.color ?? '') ? code.color : '#808080';
    const slot = code?.slot ?? 0;
    const flags = segment.flags ?? [];
    const mark = flags.includes('provisional') ? 'dashed'
      : flags.includes('candidate') || flags.includes('selected') ? 'dotted' : 'none';
    return { name: `${color} ${slot} ${mark} ${painting}`, color, slot, mark, painting };
  }

  type({ name, color, slot, mark, painting }) {
    if (this.types.has(name)) return this.types.get(name);
    const { window, OverviewRulerLane, DecorationRangeBehavior } = this.vscode;
    const { strength, overviewRuler } = this.settings();
    const share = strength / 100;
    // In high contrast a ground of another colour takes the contrast away: a line below the words says the same.
    const hasLine = painting === 'underlines' || this.isHighContrast;
    const line = hasLine ? 'solid' : mark;
    const options = { rangeBehavior: DecorationRangeBehavior.ClosedClosed };
    if (!hasLine) {
      options.light = { backgroundColor: transparent(color, share) };
      options.dark = { backgroundColor: transparent(color, Math.min(share * 1.4, 1)) };
      options.borderRadius = '2px';
    }
    if (line !== 'none') {
      Object.assign(options, {
        borderWidth: '0 0 2px 0',
        borderStyle: mark === 'none' ? line : mark,
        borderColor: color,
      });
    }
    if (overviewRuler) {
      // Neighbouring themes take different lanes, so that passages over each other are both seen in the ruler.
      const lanes = [OverviewRulerLane.Left, OverviewRulerLane.Center, OverviewRulerLane.Right];
      options.overviewRulerColor = color;
      options.overviewRulerLane = lanes[slot % lanes.length];
    }
    const made = window.createTextEditorDecorationType(options);
    this.types.set(name, made);
    return made;
  }

  range({ start, end }) {
    return new this.vscode.Range(start.line, start.character, end.line, end.character);
  }

  /** Takes all paint off. */
  dispose() {
    for (const type of this.types.values()) type.dispose();
    this.labelType?.dispose();
    this.overlapType?.dispose();
    this.types.clear();
    this.painted.clear();
    this.labelType = undefined;
    this.overlapType = undefined;
  }
}

module.exports = { Painter };
