// In: what stands before the cursor. Out: what could stand there. The one idea: the terms are those of this very graph, and
// whose prefix is not declared yet, brings its declaration along.
import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';

const words = [
  ...['SELECT', 'DISTINCT', 'WHERE', 'OPTIONAL', 'FILTER', 'UNION', 'MINUS', 'VALUES', 'BIND', 'ORDER BY', 'GROUP BY'],
  ...['HAVING', 'LIMIT', 'OFFSET', 'CONSTRUCT', 'DESCRIBE', 'ASK', 'PREFIX', 'EXISTS', 'NOT EXISTS', 'COUNT', 'SAMPLE'],
  ...['GROUP_CONCAT', 'STR', 'LANG', 'CONTAINS', 'LCASE', 'REGEX', 'COALESCE', 'IF', 'BOUND', 'DESC', 'ASC', 'YEAR'],
];

/** `options` hold a term each: its short form as the value, what it means as the label, its namespace as data. */
export function complete(
  options: Iterable<HTMLOptionElement>,
): (context: CompletionContext) => CompletionResult | null {
  const terms = [...options].map((option): Completion => {
    const { value, label } = option;
    return {
      label: value,
      detail: label === value ? '' : label,
      apply: toApply(value, option.dataset.namespace ?? ''),
    };
  });
  const keywords = words.map((word): Completion => ({ label: word, type: 'keyword' }));
  return (context) => {
    const before = context.matchBefore(/[?$]?[\w-]*:?[\w-]*/);
    if (!before || (before.from === before.to && !context.explicit)) return null;
    const variables = new Set(context.state.doc.toString().match(/[?$]\w+/g) ?? []);
    variables.delete(before.text);
    const own = [...variables].map((name): Completion => ({ label: name, type: 'variable' }));
    return { from: before.from, options: [...own, ...terms, ...keywords], validFor: /^[?$]?[\w-]*:?[\w-]*$/ };
  };
}

function toApply(term: string, namespace: string): NonNullable<Completion['apply']> {
  const prefix = term.slice(0, term.indexOf(':'));
  return (view: EditorView, _completion, from, to) => {
    const isDeclared = new RegExp(`\\bprefix\\s+${prefix}:`, 'i').test(view.state.doc.toString());
    const declaration = isDeclared ? [] : [{ from: 0, insert: `PREFIX ${prefix}: <${namespace}>\n` }];
    view.dispatch({ changes: [...declaration, { from, to, insert: term }] });
    const end = from + term.length + (declaration[0]?.insert.length ?? 0);
    view.dispatch({ selection: { anchor: end } });
  };
}
