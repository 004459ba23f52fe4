// In: text, and links. Out: Markdown. The one idea: no words of an article can begin a heading, a link or a tag of their
// own, and no address can end the link that it stands in.

/** Text on one line, with all signs of Markdown and HTML made harmless. */
export function toInline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~&!]/g, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}

/** A link, where the address is one of the web; else the text alone. */
export function toLink(text: string, address: string | undefined): string {
  const shown = toInline(text);
  if (address === undefined || !/^https?:\/\/[^\s]+$/i.test(address)) return shown;
  return `[${shown}](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}
