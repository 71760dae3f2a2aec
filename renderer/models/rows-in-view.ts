/** Rows that are drawn, and the heights of the gaps that stand for the rows that are not. */
export type Stretch = { kind: 'row'; index: number } | { kind: 'gap'; rows: number; before: number };

/** How many rows are drawn beyond each edge of what is seen. */
const beyond = 4;
/** The window moves by this many rows at a time, so that most scrolling draws nothing anew. */
const step = 2;

/**
 * Which rows to draw where `top` pixels of the list are above the view of `height` pixels. All rows have one height.
 * @returns the first row, and the row after the last one
 */
export function rowsInView(top: number, height: number, rowHeight: number, count: number): [number, number] {
  const first = Math.floor(Math.max(0, top / rowHeight - beyond) / step) * step;
  const last = Math.ceil((top + height) / rowHeight + beyond + step);
  return [Math.min(first, count), Math.min(Math.max(last, first), count)];
}

/**
 * The list as rows and gaps: those in view, and the one that `keep` names, which has the focus and must not go because
 * the list was scrolled.
 */
export function stretches([first, end]: [number, number], keep: number, count: number): Stretch[] {
  const drawn = Array.from({ length: end - first }, (_, at) => first + at);
  if (keep >= 0 && keep < first) drawn.unshift(keep);
  if (keep >= end && keep < count) drawn.push(keep);
  const all: Stretch[] = [];
  let next = 0;
  for (const index of [...drawn, count]) {
    if (index > next) all.push({ kind: 'gap', rows: index - next, before: index });
    if (index < count) all.push({ kind: 'row', index });
    next = index + 1;
  }
  return all;
}
