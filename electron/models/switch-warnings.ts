import { resumeCommand, type ProviderThreads } from '../codex/threads.ts';
import { defaultProvider } from '../config/providers/built-in-providers.ts';
import type { Delivery } from '../config/providers/providers.ts';
import type { Fault } from '../faults/fault.ts';
import { shellWord } from '../shell-word.ts';
import { words } from '../words/words.ts';
import type { Model } from './model.types.ts';
import type { Unlisted } from './unlisted.ts';

/** One line that is true. The same shape crosses the contract. */
export interface SwitchWarning {
  id:
    | 'threads-left'
    | 'codex-running'
    | 'overridden'
    | 'key-missing'
    | 'model-unlisted'
    | 'check-failed'
    | 'reduced-protocol';
  text: string;
  /** What helps, to copy. */
  command: string | null;
}

interface KeyFacts {
  delivery: Delivery;
  stored: boolean;
  place: 'keychain' | 'memory';
  variable: string | null;
  variableVisible: boolean;
}

/** What is known before a switch; null where it could not be found out, or does not apply. */
export interface SwitchFacts {
  provider: { id: string; name: string };
  model: string | null;
  leaving: { id: string; name: string; threads: ProviderThreads } | null;
  running: number | null;
  /** What another layer will decide in spite of the switch. */
  overridden: readonly Fault[];
  key: KeyFacts | null;
  /** What was last seen of the model that the switch leads to; it need not be in any list. */
  measured: Pick<Model, 'lastCheck' | 'lastPong'> | null;
  reduced: boolean;
  unlisted: Unlisted | null;
}

/** One line each, only where it is true, in the order in which they matter. */
export function switchWarnings(facts: SwitchFacts): SwitchWarning[] {
  return [
    ...overridden(facts),
    ...key(facts),
    ...notListed(facts),
    ...check(facts),
    ...reduced(facts),
    ...threads(facts),
    ...running(facts),
  ];
}

type Told = (facts: SwitchFacts) => SwitchWarning[];

const overridden: Told = (facts) =>
  facts.overridden.map(({ evidence, cause }) => ({ id: 'overridden', text: evidence || cause, command: null }));

const key: Told = ({ key: view, provider }) => {
  if (view?.delivery === 'command' && !view.stored) {
    const text = words().switching.noKey(provider.name);
    return [{ id: 'key-missing', text, command: `switchboard key set ${shellWord(provider.id)}` }];
  }
  if (view?.delivery !== 'env' || view.variable === null || view.variableVisible) return [];
  const text = words().switching.variableNotSet(view.variable, provider.name);
  const deliver = view.stored && view.place === 'keychain';
  const command = deliver ? `switchboard key deliver ${shellWord(provider.id)} command` : `export ${view.variable}=…`;
  return [{ id: 'key-missing', text, command }];
};

const notListed: Told = ({ unlisted, model: id, provider }) => {
  if (!unlisted || id === null) return [];
  const { nearest } = unlisted;
  const text = words().switching.unlisted(provider.name, id, nearest);
  return [{ id: 'model-unlisted', text, command: nearest && `switchboard model ${shellWord(nearest)}` }];
};

/** The latest that is known of it: a check that failed, or a pong that did not come. */
const check: Told = ({ measured, model: id, provider }) => {
  if (!measured || id === null) return [];
  const { lastCheck, lastPong } = measured;
  // A model's ID may come from whatever the provider lists.
  const command = `switchboard check --provider ${shellWord(provider.id)} --model ${shellWord(id)}`;
  const day = (at: string) => at.slice(0, 10);
  const isLater = !lastCheck || (lastPong !== null && lastPong.at > lastCheck.at);
  if (lastPong && !lastPong.ok && isLater)
    return [{ id: 'check-failed', text: words().switching.noPong(id, day(lastPong.at)), command }];
  if (lastCheck?.verdict !== 'does-not-fit') return [];
  const text = words().switching.failedCheck(id, day(lastCheck.at), lastCheck.failed);
  return [{ id: 'check-failed', text, command }];
};

const reduced: Told = (facts) => {
  if (!facts.reduced || facts.provider.id === defaultProvider || facts.model === null) return [];
  const text = words().switching.reduced(facts.model);
  return [{ id: 'reduced-protocol', text, command: null }];
};

const threads: Told = ({ leaving }) => {
  if (!leaving || leaving.threads.count === 0) return [];
  const { count, more } = leaving.threads;
  const text = words().switching.threads(count, more, leaving.name);
  return [{ id: 'threads-left', text, command: resumeCommand(leaving.id) }];
};

const running: Told = ({ running: count }) => {
  if (!count) return [];
  return [{ id: 'codex-running', text: words().switching.running(count), command: null }];
};
