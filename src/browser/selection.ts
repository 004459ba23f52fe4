// In: words that a visitor selects in an article. Out: the same words in the forms for what is missing. The one idea: the
// numbers beside the marks are none of the article's words, and are left out.

/** Fills the fields whenever something is selected in the text. */
export function takeSelection(): void {
  const fields = document.querySelectorAll<HTMLTextAreaElement>('[data-words]');
  const text = document.querySelector('.text');
  if (fields.length === 0 || !text) return;
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || !text.contains(selection.anchorNode)) return;
    const words = document.createElement('div');
    words.append(selection.getRangeAt(0).cloneContents());
    for (const reference of words.querySelectorAll('.reference, .gap')) reference.remove();
    for (const field of fields) field.value = (words.textContent ?? '').trim();
  });
}
