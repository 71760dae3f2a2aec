import { mend } from '../app/mend.ts';
import { useSubject } from '../app/use-subject.ts';
import type { Fault } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { Action } from './action.tsx';
import { Command } from './copy.tsx';
import { fixAction, offers, type FixAction } from './fix-action.ts';
import { OutLink } from './out-link.tsx';
import { practiceId } from './practice-id.ts';

type Fix = Fault['fixes'][number];

/** The ways to mend a fault, the first one prominent unless `quiet`. A fix that only a terminal can do shows its command. */
export function FaultFixes({
  fault,
  provider,
  quiet = false,
}: {
  fault: Fault;
  provider: string | null;
  quiet?: boolean;
}) {
  const subject = useSubject();
  const mends = fault.fixes.map((fix) => ({ fix, action: usable(fixAction(fix, fault.id), provider) }));
  const pressed: { label: string; action: FixAction }[] = [
    ...mends.flatMap(({ fix, action }) => (action ? [{ label: fix.label, action }] : [])),
    ...(provider === null ? [] : offers(fault).map((action) => ({ label: labelOf(action), action }))),
  ];
  const saidFirst = mends.length > 0 && mends[0]?.action === null;
  const said = mends.filter(({ action }) => action === null).map(({ fix }) => <SaidFix key={fix.id} fix={fix} />);
  return (
    <>
      {saidFirst && said}
      {pressed.map(({ label, action }, index) => (
        <Action key={label} main={!quiet && index === 0} onPress={() => void mend(action, provider ?? '', subject)}>
          {label}
        </Action>
      ))}
      {!saidFirst && said}
    </>
  );
}

const withoutProvider: readonly FixAction['do'][] = ['open', 'look-again', 'run-again', 'create-home'];

/** Without a provider there is nothing to mend but by what concerns none. */
function usable(action: FixAction | null, provider: string | null): FixAction | null {
  if (action?.do === 'start-practice') return provider === practiceId ? action : null;
  if (action === null || provider !== null) return action;
  return withoutProvider.includes(action.do) ? action : null;
}

function SaidFix({ fix }: { fix: Fix }) {
  if (fix.command?.startsWith('https://')) return <OutLink href={fix.command}>{fix.label}</OutLink>;
  return (
    <div className="fix-command">
      <span>{fix.label}</span>
      {fix.command !== undefined && <Command text={fix.command} />}
    </div>
  );
}

const labelOf = (action: FixAction) => (action.do === 'enter-key' ? words.fault.enterKey : words.fault.editProvider);
