// In: an address such as `#char=12,80`. Out: the words of that span in view. The one idea: the fragment of RFC 5147 is the
// evidence's own IRI, and browsers know it only where an element has it as its id.

/** Shows the words that the address speaks of, now and whenever it changes. */
export function markTarget(): void {
  const show = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (id !== '') document.getElementById(id)?.scrollIntoView({ block: 'center' });
  };
  addEventListener('hashchange', show);
  show();
}
