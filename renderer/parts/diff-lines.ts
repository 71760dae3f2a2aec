export interface DiffLine {
  kind: 'added' | 'removed' | 'kept' | 'gap';
  sign: string;
  text: string;
}

/** A unified diff as lines to show: file headers dropped, blank context at the edges too, a gap between distant hunks. */
export function diffLines(diff: string): DiffLine[] {
  const lines: DiffLine[] = [];
  let inHunk = false;
  for (const line of diff.replace(/\n$/, '').split('\n')) {
    if (line.startsWith('@@')) {
      if (lines.length > 0) lines.push({ kind: 'gap', sign: ' ', text: '⋯' });
      inHunk = true;
    } else if (inHunk && !line.startsWith('\\')) {
      lines.push({ kind: kinds[line[0] ?? ' '] ?? 'kept', sign: line[0] ?? ' ', text: line.slice(1) });
    }
  }
  return withoutBlankEdges(lines);
}

function withoutBlankEdges(lines: DiffLine[]): DiffLine[] {
  const says = (line: DiffLine) => line.kind !== 'kept' || line.text.trim() !== '';
  const first = lines.findIndex(says);
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(says) + 1);
}

const kinds: Record<string, DiffLine['kind']> = { '+': 'added', '-': 'removed' };
