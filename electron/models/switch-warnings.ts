import { resumeCommand, type ProviderThreads } from '../codex/threads.ts';
import { defaultProvider } from '../config/built-in-providers.ts';
import type { Delivery } from '../config/providers.ts';
import type { Fault } from '../faults/fault.ts';
import { shellWord } from '../shell-word.ts';
import type { Model } from './model.types.ts';

/** One line that is true. The same shape crosses the contract. */
export interface SwitchWarning {
  id: 'threads-left' | 'codex-running' | 'overridden' | 'key-missing' | 'check-failed' | 'reduced-protocol';
  text: string;
  /** What helps, to copy. */
  command: string | null;
}

interface KeyFacts {
  delivery: Delivery;
  stored: boolean;
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
}

/** One line each, only where it is true, in the order in which they matter. */
export function switchWarnings(facts: SwitchFacts): SwitchWarning[] {
  return [
    ...overridden(facts),
    ...key(facts),
    ...check(facts),
    ...reduced(facts),
    ...threads(facts),
    ...running(facts),
  ];
}

type Words = (facts: SwitchFacts) => SwitchWarning[];

const overridden: Words = (facts) =>
  facts.overridden.map(({ evidence, cause }) => ({ id: 'overridden', text: evidence || cause, command: null }));

const key: Words = ({ key: view, provider }) => {
  if (view?.delivery === 'command' && !view.stored) {
    const text = `There is no key for ${provider.name} yet.`;
    return [{ id: 'key-missing', text, command: `switchboard key set ${shellWord(provider.id)}` }];
  }
  if (view?.delivery !== 'env' || view.variable === null || view.variableVisible) return [];
  const text = `${view.variable} is not set here, so Codex has no key for ${provider.name}.`;
  return [{ id: 'key-missing', text, command: `export ${view.variable}=…` }];
};

/** The latest that is known of it: a check that failed, or a pong that did not come. */
const check: Words = ({ measured, model: id, provider }) => {
  if (!measured || id === null) return [];
  const { lastCheck, lastPong } = measured;
  // A model's ID may come from whatever the provider lists.
  const command = `switchboard check --provider ${shellWord(provider.id)} --model ${shellWord(id)}`;
  const day = (at: string) => at.slice(0, 10);
  const isLater = !lastCheck || (lastPong !== null && lastPong.at > lastCheck.at);
  if (lastPong && !lastPong.ok && isLater)
    return [{ id: 'check-failed', text: `${id} gave no pong on ${day(lastPong.at)}.`, command }];
  if (!lastCheck || lastCheck.ok) return [];
  const what = lastCheck.failed.length > 0 ? ` (${lastCheck.failed.join(', ')})` : '';
  return [{ id: 'check-failed', text: `${id} failed its last check on ${day(lastCheck.at)}${what}.`, command }];
};

const reduced: Words = (facts) => {
  if (!facts.reduced || facts.provider.id === defaultProvider || facts.model === null) return [];
  const text = `For the name ${facts.model} Codex sends a reduced protocol, which gateways other than OpenAI’s may refuse.`;
  return [{ id: 'reduced-protocol', text, command: null }];
};

const threads: Words = ({ leaving }) => {
  if (!leaving || leaving.threads.count === 0) return [];
  const { count, more } = leaving.threads;
  const subject = `${more ? 'More than ' : ''}${String(count)} earlier thread${count === 1 ? '' : 's'}`;
  const text = `${subject} of ${leaving.name} will not be listed until it is chosen again.`;
  return [{ id: 'threads-left', text, command: resumeCommand(leaving.id) }];
};

const running: Words = ({ running: count }) => {
  if (!count) return [];
  const text =
    count === 1
      ? 'One running Codex keeps the old choice until it is restarted.'
      : `${String(count)} running Codex processes keep the old choice until they are restarted.`;
  return [{ id: 'codex-running', text, command: null }];
};
