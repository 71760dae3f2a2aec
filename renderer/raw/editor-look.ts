import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours by the product's own names; they reach into the editor's shadow root, and follow light and dark. */
export const highlight = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--dim)', fontStyle: 'italic' },
  { tag: tags.atom, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.propertyName, color: 'var(--ink)' },
  { tag: tags.string, color: 'var(--ok)' },
  { tag: tags.number, color: 'var(--warn)' },
]);

export const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--bg)', height: '100%', fontSize: 'var(--text-code)' },
  // The frame around it shows the focus: an outline in here would lie below the line numbers.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--side)', color: 'var(--dim)', borderRight: '1px solid var(--faint)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--hover)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--present)',
  },
  '.cm-tooltip': { color: 'var(--ink)', backgroundColor: 'var(--bg)', border: '1px solid var(--edge)' },
});
