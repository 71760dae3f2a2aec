/**
 * What is measured in a page. Each function goes there as text, so it stands by itself and says what it found, a line
 * each: nothing found is good.
 */

/** Waits until what moves with the size of the window, as a popover, has found its place. */
export function nextFrames(): Promise<void> {
  return new Promise((resolve) => {
    let left = 4;
    const frame = () => {
      left -= 1;
      if (left === 0) resolve();
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** What does not fit, or is out of reach, as large as the page is shown now (WCAG 1.4.10, 2.4.11). */
export function outOfReach(): string[] {
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}”`;
  const found: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  for (const scroller of document.querySelectorAll('.scroll, .modal, .popover, .notices')) {
    if (scroller.scrollWidth > scroller.clientWidth + 1) found.push(`${nameOf(scroller)} scrolls sideways`);
  }
  const controls = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex="0"]'),
  ];
  const usable = controls.filter(
    (control) =>
      control.checkVisibility() &&
      control.tabIndex >= 0 &&
      !control.matches(':disabled') &&
      control.closest('[inert], [aria-hidden="true"], .unseen, [style*="clip"]') === null,
  );
  for (const control of usable.slice(0, 80)) {
    control.focus();
    if (document.activeElement !== control) continue; // a dialog keeps the focus within
    const shown = control.closest('label') ?? control;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    if (left < 0 || right > innerWidth + 1) found.push(`${nameOf(control)} reaches out of the window`);
    // Of something higher than the window its upper end counts.
    const [x, y] = [(left + right) / 2, Math.max(0, top) + Math.min(bottom - Math.max(0, top), 40) / 2];
    const hit = document.elementFromPoint(x, y);
    const there = hit !== null && (shown.contains(hit) || hit.contains(shown));
    if (!there) found.push(`${nameOf(control)} is hidden by ${hit ? nameOf(hit) : 'the edge of the window'}`);
  }
  return found;
}

/** What is too small to be hit: below 24 px, in no sentence, and nearer than that to another (WCAG 2.5.8). */
export function tooSmall(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, label')].filter(
    (target) =>
      target.checkVisibility() && target.closest('[inert], [aria-hidden="true"], .unseen, [style*="clip"]') === null,
  );
  const boxes = all
    .filter((target) => !(target instanceof HTMLLabelElement) || target.querySelector('input') !== null)
    .filter((target) => !(target instanceof HTMLInputElement) || target.closest('label') === null)
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const inSentence = (target: Element) =>
    getComputedStyle(target).display === 'inline' && (target.parentElement?.textContent ?? '') !== target.textContent;
  const near = (a: DOMRect, b: DOMRect) => {
    const [x, y] = [a.x + a.width / 2, a.y + a.height / 2];
    const [dx, dy] = [Math.max(b.left - x, x - b.right, 0), Math.max(b.top - y, y - b.bottom, 0)];
    return Math.hypot(dx, dy) < 12;
  };
  return boxes
    .filter(({ target, box }) => (box.width < 24 || box.height < 24) && !inSentence(target))
    .filter(({ target, box }) =>
      boxes.some(({ target: other, box: at }) => other !== target && !other.contains(target) && near(box, at)),
    )
    .map(({ target, box }) => `${target.className} “${target.textContent}”: ${box.width} × ${box.height}`);
}

/** Text that is cut off, but for what tells itself in full elsewhere (WCAG 1.4.12, with wide letters and lines). */
export function cutOff(inFullElsewhere: string): string[] {
  const wide = new CSSStyleSheet();
  wide.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, wide];
  const found: string[] = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (element.closest(`.unseen, svg, ${inFullElsewhere}`) !== null || !element.checkVisibility()) continue;
    if (element.textContent.trim() === '') continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cutAcross = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
    const cutBelow = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
    if (cutAcross || cutBelow) found.push(`${element.className}: ${element.textContent.slice(0, 60)}`);
  }
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== wide);
  return found;
}
