export interface DiffLine {
  kind: 'added' | 'removed' | 'kept' | 'gap';
  sign: string;
  text: string;
}

/** A unified diff as lines to show: file headers dropped, a gap between distant hunks. */
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
  return lines;
}

const kinds: Record<string, DiffLine['kind']> = { '+': 'added', '-': 'removed' };
