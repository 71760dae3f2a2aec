import type { Fault } from '../faults/fault.ts';
import { mendable } from './mendable.ts';
import type { Paint } from './style.ts';

const indent = (text: string, by: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `${by}${line}`.trimEnd())
    .join('\n');

/**
 * A fault as the terminal says it: title, cause, evidence indented, and what mends it with the commands to type.
 * @param typed a command of ours as it has to be typed here
 */
export function faultInWords(fault: Fault, paint: Paint, typed: (command: string) => string): string {
  const parts = [paint('bold', paint('red', fault.title))];
  if (fault.cause !== '' && fault.cause !== fault.title) parts.push(fault.cause);
  if (fault.evidence !== '' && fault.evidence !== fault.cause) parts.push(indent(fault.evidence, '    '));
  // The page shows a repair in the fault itself; here the command that lists the repairs is named beside the other ways.
  const byItself = mendable.some((id) => id === fault.id)
    ? [{ label: 'See what Switchboard can mend by itself', command: 'switchboard repairs' }]
    : [];
  const ways = [...fault.fixes, ...byItself];
  if (ways.length > 0) {
    const fixes = ways.map((fix) => [
      `  - ${fix.label}`,
      ...(fix.command ? [indent(typed(fix.command), '      ')] : []),
    ]);
    parts.push(['', 'To mend it:', ...fixes.flat()].join('\n'));
  }
  return `${parts.join('\n')}\n`;
}

/** A warning in one or two lines. */
export function warningInWords(fault: Fault, paint: Paint): string {
  const cause = fault.cause === '' || fault.cause === fault.title ? '' : `\n  ${fault.cause}`;
  return `${paint('yellow', `! ${fault.title}`)}${cause}\n`;
}
