import type { Fault } from '../../electron/api/contract.ts';
import type { FixAction } from '../parts/fix-action.ts';
import { runPong } from './pong-session.ts';
import type { Subject } from './subject.ts';
import { refreshAll } from './queries.ts';
import { go, isOn } from './route.ts';
import { lastSwitch } from './last-switch.ts';
import { startPractice, switchTo, undoLast } from './switching.ts';
import { write } from './writes.ts';

/** Does what a fix promises, for this provider. What it writes shows with its diff beside Undo. */
export async function mend(action: FixAction, provider: string, subject: Subject | null): Promise<void> {
  switch (action.do) {
    case 'enter-key':
      // Welcome has a step for it, and goes on from there.
      return isOn('welcome') ? go('welcome', 'key') : go('providers', provider, 'key');
    case 'edit-provider':
      return go('providers', provider, ...(action.at === null ? [] : [action.at]));
    case 'open':
      return go(action.screen, ...action.rest);
    case 'look-again':
      return refreshAll();
    case 'run-again':
      return subject === null ? undefined : runPong(subject);
    case 'undo':
      return undoLast();
    case 'create-home':
      return showRefusal(await write('home.create', {}));
    case 'use-model':
      return switchTo({ provider, model: action.model }, provider);
    case 'deliver-by-command':
      return showRefusal(await write('key.deliver', { provider, by: 'command' }));
    case 'set-field':
      return showRefusal(await write('provider.set', { provider, fields: { [action.field]: action.value } }));
    case 'use-practice-key': {
      const started = await write('practice.start', {});
      const stored = started.ok ? await write('key.set', { provider, key: started.value.key }) : started;
      if (!stored.ok) return lastSwitch.set({ kind: 'failed', fault: stored.fault });
      return subject === null ? undefined : runPong(subject);
    }
    case 'start-practice': {
      const refused = await startPractice();
      if (refused) return lastSwitch.set({ kind: 'failed', fault: refused });
      return subject === null ? undefined : runPong(subject);
    }
    case 'allow-origin': {
      const reply = await write('key.allowOrigin', { provider });
      if (!reply.ok) return lastSwitch.set({ kind: 'failed', fault: reply.fault });
      // What was said of the key before is no longer so: the pong says what is.
      return subject === null ? undefined : runPong(subject);
    }
  }
}

function showRefusal(reply: { ok: true } | { ok: false; fault: Fault }): void {
  if (!reply.ok) lastSwitch.set({ kind: 'failed', fault: reply.fault });
}
