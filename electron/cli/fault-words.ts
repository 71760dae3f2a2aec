import type { Fault } from '../faults/fault.ts';
import { fit } from './cells.ts';
import { mendable } from './mendable.ts';
import { paint } from './style.ts';
import { hanging, wrap } from './wrap.ts';

/** Further lines of a sentence: only what begins at the left edge is Switchboard's own. */
const further = { indent: 2 };
const evidenceLines = 12;
const evidenceLine = 400;

/**
 * Text from elsewhere that has lines of its own, each behind a mark: none of them looks like a line of ours.
 * @param text fit to be printed
 * @param most lines that are shown; how many there are beyond is said below
 */
export function quoted(text: string, width: number, before = '', most = Infinity, longest = Infinity): string {
  const mark = `${before}│ `;
  const lines = text.trimEnd().split(/\r?\n/);
  const shown = lines
    .slice(0, most)
    .map((line) => fit(line.replaceAll('\t', '    '), longest))
    .flatMap((line) => wrap(line, width - mark.length));
  const beyond = lines.length - most;
  const end = beyond > 0 ? [`${before}… ${String(beyond)} more; --json has them all`] : [];
  return [...shown.map((line) => `${mark}${line}`.trimEnd()), ...end].join('\n');
}

/**
 * A fault as the terminal says it: title, cause, evidence quoted, and what mends it with the commands to type.
 * @param fault fit to be printed
 * @param typed a command of ours as it has to be typed here
 */
export function faultInWords(fault: Fault, typed: (command: string) => string, width: number): string {
  const parts = [paint('bold', paint('red', hanging('', fault.title, width, further)))];
  if (fault.cause !== '' && fault.cause !== fault.title) parts.push(hanging('', fault.cause, width, further));
  if (fault.evidence !== '' && fault.evidence !== fault.cause)
    parts.push(quoted(fault.evidence, width, '    ', evidenceLines, evidenceLine));
  // The page shows a repair in the fault itself; here the command that lists the repairs is named beside the other ways.
  const byItself = mendable.some((id) => id === fault.id)
    ? [{ label: 'See what Switchboard can mend by itself', command: 'switchboard repairs' }]
    : [];
  const ways = [...fault.fixes, ...byItself];
  if (ways.length > 0) {
    const fixes = ways.map((fix) => [
      hanging('  - ', fix.label, width),
      ...(fix.command ? [`      ${typed(fix.command)}`] : []),
    ]);
    parts.push(['', 'To mend it:', ...fixes.flat()].join('\n'));
  }
  return `${parts.join('\n')}\n`;
}

/**
 * A warning in one or two lines.
 * @param fault fit to be printed
 */
export function warningInWords(fault: Fault, width: number): string {
  const cause = fault.cause === '' || fault.cause === fault.title ? '' : `\n${hanging('  ', fault.cause, width)}`;
  return `${paint('yellow', hanging('! ', fault.title, width))}${cause}\n`;
}
