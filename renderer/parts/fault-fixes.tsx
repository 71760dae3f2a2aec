import { mend } from '../app/mend.ts';
import { useSubject } from '../app/use-subject.ts';
import type { Fault } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { Action } from './action.tsx';
import { Command } from './copy.tsx';
import { fixAction, offers, type FixAction } from './fix-action.ts';
import { OutLink } from './out-link.tsx';
import { useConfig } from '../app/queries.ts';
import { isPractice } from './practice.ts';

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
  const practice = useConfig().value?.providers.find(({ id }) => id === provider);
  const own = practice !== undefined && isPractice(practice);
  const mends = fault.fixes.map((fix) => ({ fix, action: usable(fixAction(fix, fault.id), provider, own) }));
  const pressed: { label: string; action: FixAction }[] = [
    ...mends.flatMap(({ fix, action }) => (action ? [{ label: labelOf(action) ?? fix.label, action }] : [])),
    ...(provider === null ? [] : offers(fault)).flatMap((offered) => {
      const action = usable(offered, provider, own);
      return action ? [{ label: words.fault.editProvider, action }] : [];
    }),
  ];
  const saidFirst = mends.length > 0 && mends[0]?.action === null;
  const said = mends.filter(({ action }) => action === null).map(({ fix }) => <SaidFix key={fix.label} fix={fix} />);
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

const withoutProvider: readonly FixAction['do'][] = ['open', 'look-again', 'run-again', 'create-home', 'undo'];

/**
 * Without a provider there is nothing to mend but by what concerns none. `own`: it is the practice gateway, which can be
 * started here, and whose key nobody has to know.
 */
function usable(action: FixAction | null, provider: string | null, own: boolean): FixAction | null {
  if (action?.do === 'start-practice') return own ? action : null;
  if (action?.do === 'enter-key' && own) return { do: 'use-practice-key' };
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

/** Where the action is another than the fix says. */
const labelOf = (action: FixAction) => (action.do === 'use-practice-key' ? words.fault.usePracticeKey : null);
