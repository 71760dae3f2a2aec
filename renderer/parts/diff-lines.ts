export interface DiffLine {
  kind: 'added' | 'removed' | 'kept' | 'gap';
  sign: string;
  text: string;
}

/**
 * A unified diff as lines to show: the header dropped, blank context at the edges too, a gap between distant hunks.
 * Where it goes on with another file, the gap names that file.
 */
export function diffLines(diff: string): DiffLine[] {
  const lines: DiffLine[] = [];
  let inHunk = false;
  const all = diff.replace(/\n$/, '').split('\n');
  for (const [at, line] of all.entries()) {
    if (inHunk && opensFile(all, at)) {
      lines.push({ kind: 'gap', sign: ' ', text: `⋯ ${all[at + 1]?.slice(4) ?? ''}` });
      inHunk = false;
    } else if (line.startsWith('@@')) {
      if (inHunk) lines.push({ kind: 'gap', sign: ' ', text: '⋯' });
      inHunk = true;
    } else if (inHunk && !line.startsWith('\\')) {
      lines.push({ kind: kinds[line[0] ?? ' '] ?? 'kept', sign: line[0] ?? ' ', text: line.slice(1) });
    }
  }
  return withoutBlankEdges(lines);
}

/** Whether another file's header stands here, not a removed line that begins with two dashes. */
const opensFile = (lines: readonly string[], at: number) =>
  /^--- /.test(lines[at] ?? '') && /^\+\+\+ /.test(lines[at + 1] ?? '') && /^@@/.test(lines[at + 2] ?? '');

function withoutBlankEdges(lines: DiffLine[]): DiffLine[] {
  const says = (line: DiffLine) => line.kind !== 'kept' || line.text.trim() !== '';
  const first = lines.findIndex(says);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(says) + 1);
}

const kinds: Record<string, DiffLine['kind']> = { '+': 'added', '-': 'removed' };
