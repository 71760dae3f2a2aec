import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { toml } from '@codemirror/legacy-modes/mode/toml';
import { lintGutter, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { EditorState, Text } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { words } from '../words/words.ts';
import { highlight, look } from './editor-look.ts';
import { lineEndOf, stretchOf, type Mistake } from './marks.ts';

export interface EditorHandle {
  goTo: (line: number) => void;
}

interface Props {
  /** What the editor starts with. Another text needs another `key`. */
  text: string;
  mistakes: Mistake[];
  onChange: (text: string) => void;
  handle: Ref<EditorHandle>;
}

/**
 * config.toml in CodeMirror. It stands in a shadow root, where CodeMirror gives its styles as style sheets of the
 * document's own rather than as a style element, which the Content-Security-Policy would refuse. Tab leaves it, as it
 * leaves every field.
 */
export function TomlEditor({ text, mistakes, onChange, handle }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const start = useRef(text);
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  }, [onChange]);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const editor = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: start.current,
        extensions: [
          EditorState.lineSeparator.of(lineEndOf(start.current)),
          lineNumbers(),
          lintGutter(),
          history(),
          drawSelection(),
          highlightActiveLine(),
          EditorView.lineWrapping,
          StreamLanguage.define(toml),
          syntaxHighlighting(highlight),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          look,
          replaceWithoutStyle,
          EditorView.contentAttributes.of({ 'aria-label': words.raw.editor, spellcheck: 'false', tabindex: '0' }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) changed.current(update.state.sliceDoc());
          }),
        ],
      }),
    });
    view.current = editor;
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    editor?.dispatch(
      setDiagnostics(
        editor.state,
        mistakes.map((mistake) => diagnostic(editor.state, mistake)),
      ),
    );
  }, [mistakes]);

  useImperativeHandle(handle, () => ({
    goTo: (line) => {
      const editor = view.current;
      if (!editor) return;
      const at = editor.state.doc.line(Math.min(Math.max(1, line), editor.state.doc.lines)).from;
      editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      editor.focus();
    },
  }));

  return <div ref={host} className="raw-editor" />;
}

/**
 * Text that replaces a selection goes in by CodeMirror. Left to itself, Chromium would keep the look of what it replaces
 * as an inline style, which the policy refuses.
 */
const replaceWithoutStyle = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const typed = event.inputType === 'insertText' && !event.isComposing ? event.data : null;
    const replaced = typed === null ? null : selectionOf(view);
    if (typed === null || replaced === null) return false;
    const insert = Text.of(typed.split(/\r\n?|\n/));
    view.dispatch({
      changes: { ...replaced, insert },
      selection: { anchor: replaced.from + insert.length },
      scrollIntoView: true,
      userEvent: 'input.type',
    });
    return true;
  },
});

/**
 * What is selected, or null. CodeMirror hears of a selection that it did not make itself a moment later, maybe after the
 * text that replaces it: then the page's own is looked at.
 */
function selectionOf(view: EditorView): { from: number; to: number } | null {
  const { from, to, empty } = view.state.selection.main;
  if (!empty) return { from, to };
  // Firefox before 142 cannot tell it, and does not keep the look either.
  if (!(view.root instanceof ShadowRoot) || !('getComposedRanges' in Selection.prototype)) return null;
  const [range] = document.getSelection()?.getComposedRanges({ shadowRoots: [view.root] }) ?? [];
  if (range === undefined || range.collapsed) return null;
  return {
    from: view.posAtDOM(range.startContainer, range.startOffset),
    to: view.posAtDOM(range.endContainer, range.endOffset),
  };
}

function diagnostic(state: EditorState, mistake: Mistake): Diagnostic {
  const stretch = stretchOf(mistake, state.doc.lines, (line) => state.doc.line(line));
  return { ...stretch, severity: 'error', message: mistake.message };
}
