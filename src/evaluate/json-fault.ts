// In: a text that JSON.parse refused. Out: the line on which it stops being JSON. The one idea: JSON.parse does not
// always say where, but it says of every beginning of the text whether more of it could still make it right.

/** The line, from 1, of the first fault. */
export function findFaultLine(text: string): number {
  let [sound, faulty] = [0, text.length];
  while (faulty - sound > 1) {
    const middle = Math.floor((sound + faulty) / 2);
    if (isBeginning(text.slice(0, middle))) sound = middle;
    else faulty = middle;
  }
  return text.slice(0, faulty).split('\n').length;
}

// What is at fault only at its very end has merely been cut off.
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const [, position] = /position (\d+)/.exec(reason) ?? [];
    return position === undefined ? reason.startsWith('Unexpected end') : Number(position) >= text.length;
  }
}
