import { go } from '../app/route.ts';
import { lastSwitch } from '../app/switching.ts';
import { queryClient } from '../app/queries.ts';
import { write } from '../app/writes.ts';
import type { Fault, Verb } from '../../electron/api/contract.ts';
import { words } from '../words/words.ts';
import { Action } from './action.tsx';
import { Command } from './copy.tsx';
import { OutLink } from './out-link.tsx';
import { fixAction, offers, type FixAction } from './fix-action.ts';

type Fix = Fault['fixes'][number];

/** The ways to mend a fault, the first one prominent. A fix that only a terminal can do shows its command. */
export function FaultFixes({ fault, provider }: { fault: Fault; provider: string | null }) {
  const mends = fault.fixes.map((fix) => ({ fix, action: provider === null ? ('say' as const) : fixAction(fix) }));
  const pressed = [
    ...mends.filter(({ action }) => action !== 'say').map(({ fix, action }) => ({ label: fix.label, action })),
    ...(provider === null ? [] : offers(fault).map((action) => ({ label: labelOf(action), action }))),
  ];
  const said = mends.filter(({ action }) => action === 'say').map(({ fix }) => fix);
  const saidFirst = mends[0]?.action === 'say';
  const telling = said.map((fix) => <SaidFix key={fix.id} fix={fix} />);
  return (
    <>
      {saidFirst && telling}
      {pressed.map(({ label, action }, index) => (
        <Action key={label} main={index === 0} onPress={() => void mend(action, provider ?? '')}>
          {label}
        </Action>
      ))}
      {!saidFirst && telling}
    </>
  );
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

const labelOf = (action: FixAction) => (action === 'enter-key' ? words.fault.enterKey : words.fault.editProvider);

async function mend(action: FixAction, provider: string): Promise<void> {
  switch (action) {
    case 'enter-key':
      return go('providers', provider, 'key');
    case 'edit-provider':
      return go('providers', provider);
    case 'allow-origin':
      return tell(await write('key.allowOrigin', { provider }));
    case 'find-codex':
      return queryClient.invalidateQueries({ queryKey: ['codex.find' satisfies Verb] }).then(() => go('settings'));
    case 'deliver-by-command': {
      const reply = await write('key.deliver', { provider, by: 'command' });
      lastSwitch.set(
        reply.ok
          ? { kind: 'done', provider, model: null, written: reply.value }
          : { kind: 'failed', fault: reply.fault },
      );
      return;
    }
    case 'say':
      return;
  }
}

function tell(reply: { ok: true } | { ok: false; fault: Fault }): void {
  if (!reply.ok) lastSwitch.set({ kind: 'failed', fault: reply.fault });
}
