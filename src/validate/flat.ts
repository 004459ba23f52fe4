// In: the SELECT of a SPARQL constraint. Out: whether it may be asked once for all nodes. The one idea: SHACL asks it
// once for each node, with $this replaced by the node; where $this is found by a pattern of the outermost group, and
// nothing is cut off or counted beyond a node, asking once and sorting the rows by $this gives the same, hundreds of times faster.

const hidden = [
  /"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, // strings
  /<[^<>"{}|^`\\\s]*>/g, // IRIs
  /#[^\n]*/g, // comments
];

const refused = /\b(?:UNION|MINUS|VALUES|SERVICE|GRAPH|LIMIT|OFFSET)\b|[$?](?:PATH|currentShape|shapesGraph)\b/i;
const counts = /\b(?:COUNT|SUM|AVG|MIN|MAX|SAMPLE|GROUP_CONCAT|GROUP|HAVING)\b/i;
// A path of no steps holds of every node, also of one that the graph does not have.
const pathOfNoSteps = /\*|[\w>)]\?(?!\w)/;

/** Whether the query gives for each node what it gives when it is asked for that node alone. When in doubt, false. */
export function isFlat(select: string): boolean {
  const text = hidden.reduce((rest, pattern) => rest.replace(pattern, 'x:x'), select);
  const open = text.indexOf('{');
  const close = text.lastIndexOf('}');
  if (open < 0 || refused.test(text) || pathOfNoSteps.test(text)) return false;
  const tail = text.slice(close + 1);
  if (counts.test(text) && !/\bGROUP\s+BY\s+(?:[$?]\w+\s+)*[$?]this\b/i.test(tail)) return false;
  const where = text.slice(open + 1, close);
  const groups = [...where.matchAll(/(\bEXISTS|\bOPTIONAL)?\s*\{([^{}]*)\}/gi)];
  if (groups.some(([, keyword, inner = '']) => keyword === undefined || /\bBIND\b/i.test(inner))) return false;
  const outermost = where.replace(/(?:\bEXISTS|\bOPTIONAL)\s*\{[^{}]*\}/gi, ' ');
  if (/[{}]/.test(outermost)) return false;
  // What stands in brackets is filtered or computed, and finds nothing.
  return /[$?]this\b/.test(withoutBrackets(outermost));
}

function withoutBrackets(text: string): string {
  const less = text.replace(/\([^()]*\)/g, ' ');
  return less === text ? text : withoutBrackets(less);
}
