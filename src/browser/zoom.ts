// In: drawings that say `data-zoom`. Out: the same, that can be enlarged and moved. The one idea: only the drawing's viewBox
// changes, so nothing is redrawn, and without the script the whole drawing is there.

type Box = { x: number; y: number; width: number; height: number };

/** Puts buttons above each drawing; dragging moves it, the wheel with Ctrl enlarges it, so that a page still scrolls. */
export function enableZoom(): void {
  for (const drawing of document.querySelectorAll<SVGSVGElement>('svg[data-zoom]')) enable(drawing);
}

function enable(drawing: SVGSVGElement): void {
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const whole: Box = { x, y, width, height };
  let box: Box = { ...whole };
  const show = (next: Box): void => {
    const scale = Math.min(1, Math.max(1 / 12, next.width / whole.width));
    const [wide, high] = [whole.width * scale, whole.height * scale];
    box = {
      x: Math.min(Math.max(next.x, whole.x), whole.x + whole.width - wide),
      y: Math.min(Math.max(next.y, whole.y), whole.y + whole.height - high),
      width: wide,
      height: high,
    };
    drawing.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  };
  const enlarge = (times: number, [atX, atY]: readonly [number, number] = [0.5, 0.5]): void => {
    const [wide, high] = [box.width / times, box.height / times];
    show({ x: box.x + (box.width - wide) * atX, y: box.y + (box.height - high) * atY, width: wide, height: high });
  };
  const share = (event: MouseEvent): readonly [number, number] => {
    const { left, top, width: wide, height: high } = drawing.getBoundingClientRect();
    return [(event.clientX - left) / wide, (event.clientY - top) / high];
  };
  drawing.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      enlarge(event.deltaY < 0 ? 1.25 : 0.8, share(event));
    },
    { passive: false },
  );
  enableDragging(drawing, share, ([movedX, movedY]) => {
    show({ ...box, x: box.x - movedX * box.width, y: box.y - movedY * box.height });
  });
  const buttons = document.createElement('p');
  buttons.className = 'zoom';
  buttons.append(
    toButton('+', 'Enlarge', () => enlarge(1.5)),
    toButton('−', 'Make smaller', () => enlarge(1 / 1.5)),
    toButton('○', 'Show all', () => show(whole)),
  );
  drawing.parentElement?.before(buttons);
}

function enableDragging(
  drawing: SVGSVGElement,
  share: (event: MouseEvent) => readonly [number, number],
  move: (by: readonly [number, number]) => void,
): void {
  let last: readonly [number, number] | undefined;
  let hasMoved = false;
  drawing.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    last = share(event);
    hasMoved = false;
  });
  drawing.addEventListener('pointermove', (event) => {
    if (!last) return;
    const now = share(event);
    hasMoved ||= Math.hypot(now[0] - last[0], now[1] - last[1]) > 0.004;
    if (!hasMoved) return;
    move([now[0] - last[0], now[1] - last[1]]);
    last = now;
  });
  addEventListener('pointerup', () => {
    last = undefined;
  });
  drawing.addEventListener('dragstart', (event) => event.preventDefault());
  // Who drags from a link does not want to follow it.
  drawing.addEventListener('click', (event) => hasMoved && event.preventDefault(), { capture: true });
}

function toButton(sign: string, name: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  button.setAttribute('aria-label', name);
  button.title = name;
  button.addEventListener('click', act);
  return button;
}
