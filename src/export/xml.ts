// In: text. Out: the same as XML 1.0 can hold it, in an attribute or between tags.

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

// Of controls XML has only tab and line ends, and those are kept only as references; half a surrogate pair it has not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\ufffd')
    .replace(/[<>&"\t\r\n]/g, (sign) => entities[sign] ?? `&#${sign.charCodeAt(0)};`);
}

/** `name="value"` for each; what is undefined is left out. */
export function toAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
