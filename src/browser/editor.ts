// In: the form in which a visitor writes SPARQL. Out: an editor in the place of its plain field. The one idea: the field stays
// and is what is sent, so nothing is lost where the script does not run.
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { sparql } from '@codemirror/legacy-modes/mode/sparql';
import { EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { complete } from './completion.ts';

const look = EditorView.theme({
  '&': {
    border: '1px solid var(--soft)',
    borderRadius: 'var(--radius)',
    background: 'var(--sheet)',
    fontSize: '0.95rem',
  },
  '.cm-content': { fontFamily: 'var(--mono)', caretColor: 'var(--ink)' },
  '.cm-gutters': { background: 'transparent', color: 'var(--soft)', border: '0' },
  '.cm-activeLine': { background: 'light-dark(#0000000a, #ffffff0d)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-tooltip': { background: 'var(--sheet)', color: 'var(--ink)', border: '1px solid var(--line)' },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.string, tags.literal, tags.number], color: 'var(--opposes)' },
  { tag: [tags.atom, tags.variableName], color: 'var(--supports)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
]);

/** Puts the editor in place; Ctrl-Enter or Command-Enter asks, and Escape then Tab leaves it by keyboard. */
function edit(form: HTMLFormElement, field: HTMLTextAreaElement): void {
  const host = document.createElement('div');
  field.after(host);
  // In a shadow its styles are sheets of objects, which a strict policy allows.
  const root = host.attachShadow({ mode: 'open' });
  const ask = (): boolean => {
    form.requestSubmit();
    return true;
  };
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: field.value,
      extensions: [
        ...[lineNumbers(), history(), bracketMatching(), highlightActiveLine(), look, EditorView.lineWrapping],
        StreamLanguage.define(sparql),
        syntaxHighlighting(colours),
        autocompletion({ override: [complete(document.querySelectorAll('#terms-of-the-graph option'))] }),
        EditorView.contentAttributes.of({ 'aria-label': 'Query in SPARQL' }),
        keymap.of([{ key: 'Mod-Enter', run: ask }, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) field.value = update.state.doc.toString();
        }),
      ],
    }),
  });
  field.hidden = true;
  const label = form.querySelector('label');
  label?.addEventListener('click', () => view.focus());
}

const form = document.querySelector<HTMLFormElement>('form.editor');
const field = form?.querySelector('textarea');
if (form && field) edit(form, field);
