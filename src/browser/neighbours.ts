// In: the drawing of who met whom. Out: the same, in which a node that is pointed at, or has the focus, stands out with those it
// is tied to. The one idea: ties and nodes say by number who belongs to whom, and everything else steps back.

/** Does nothing on pages without such a drawing. */
export function markNeighbours(): void {
  for (const drawing of document.querySelectorAll<SVGSVGElement>('.network svg[data-zoom]')) mark(drawing);
}

function mark(drawing: SVGSVGElement): void {
  const ties = [...drawing.querySelectorAll<SVGElement>('[data-tie]')];
  const nodes = [...drawing.querySelectorAll<SVGElement>('[data-node]')];
  const show = (chosen: string | undefined): void => {
    const near = new Set([chosen]);
    for (const tie of ties) {
      const ends = (tie.dataset.tie ?? '').split(' ');
      const isOwn = chosen === undefined || ends.includes(chosen);
      tie.classList.toggle('is-dim', !isOwn);
      if (isOwn) for (const end of ends) near.add(end);
    }
    for (const node of nodes) node.classList.toggle('is-dim', chosen !== undefined && !near.has(node.dataset.node));
  };
  const find = (target: EventTarget | null): string | undefined =>
    target instanceof Element
      ? (target.closest('.nodes a')?.querySelector<SVGElement>('[data-node]')?.dataset.node ??
        target.closest<SVGElement>('.nodes [data-node]')?.dataset.node)
      : undefined;
  drawing.addEventListener('pointerover', (event) => show(find(event.target)));
  drawing.addEventListener('pointerleave', () => show(undefined));
  drawing.addEventListener('focusin', (event) => show(find(event.target)));
  drawing.addEventListener('focusout', () => show(undefined));
}
