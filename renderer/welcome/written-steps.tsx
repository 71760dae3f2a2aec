import type { Config, KeyView, Preset } from '../../electron/api/contract.ts';
import { usePongSession } from '../app/pong-session.ts';
import { useModels, useRead, type Read } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { useSubject } from '../app/use-subject.ts';
import { verdictOf } from '../line/verdict.ts';
import { Action } from '../parts/action.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { KeyEntry } from '../providers/key-entry.tsx';
import { keyWords } from '../providers/key-words.ts';
import { words } from '../words/words.ts';
import { CodexStep } from './codex-step.tsx';
import { PongStep } from './pong-step.tsx';
import { ProviderChooser } from './provider-chooser.tsx';
import { Step } from './step.tsx';
import { stepStates } from './steps.ts';

const say = words.welcome;

interface Props {
  config: Config;
  presets: Preset[];
  keys: Read<KeyView[]>;
  /** The step that was opened anew, though it is settled. */
  step: string | null;
}

/** The steps as config.toml and the keychain settle them; nothing is being drafted. */
export function WrittenSteps({ config, presets, keys, step }: Props) {
  const codex = useRead('codex.find', {});
  const models = useModels().value?.models ?? [];
  const session = usePongSession();
  const subject = useSubject();
  const provider =
    step === 'choose' ? undefined : config.providers.find((candidate) => candidate.id === config.modelProvider);
  const held = keys.value?.find((key) => key.provider === provider?.id);
  const key = held ? keyWords(held) : null;
  const there = provider !== undefined;
  const verdict = verdictOf(session, subject, there);
  const states = stepStates({
    // While it is looked for, nothing says that it is missing.
    codex: codex.loading || codex.value !== null,
    provider: there,
    key: there && keys.fault === null && (key === null || !key.missing),
    model: there && config.model !== null,
    delivery: there,
    write: there,
    pong: verdict === 'answers',
  });
  const goodFor = models.find((model) => model.selected)?.goodFor;
  return (
    <ol className="steps steps-written">
      <CodexStep state={states.codex} />
      <Step short title={say.provider.title} state={states.provider}>
        {provider ? (
          <div className="row">
            <span className="dim">
              {provider.name}, {provider.origin ?? words.providers.noAddress}
            </span>
            <Action small onPress={() => go('welcome', 'choose')}>
              {say.provider.change}
            </Action>
          </div>
        ) : (
          <ProviderChooser config={config} presets={presets} />
        )}
      </Step>
      <Step short={keys.fault === null} title={say.key.title} state={states.key}>
        {provider && <ReadFault of={[keys]} />}
        {provider && key && <p className={key.missing ? 'warn-ink' : 'dim'}>{key.text}</p>}
        {provider && held && (key?.missing || step === 'key') && (
          <KeyEntry
            provider={provider.id}
            place={held.place}
            focus={step === 'key'}
            {...(step === 'key' && { onDone: () => go('welcome') })}
          />
        )}
      </Step>
      <Step short title={say.model.title} state={states.model}>
        {provider && config.model !== null && (
          <p className="dim">
            <code>{config.model}</code> {goodFor ?? ''}
          </p>
        )}
        {provider && config.model === null && (
          <div className="row">
            <Action small onPress={() => go('welcome', `have:${provider.id}`)}>
              {say.model.choose}
            </Action>
          </div>
        )}
      </Step>
      <Step short title={say.delivery.title} state={states.delivery}>
        {provider && <p className="dim">{words.keys.delivery.short[provider.delivery]}</p>}
      </Step>
      <Step short title={say.write.title} state={states.write}>
        {provider && <p className="dim">{say.write.written}</p>}
      </Step>
      <PongStep state={states.pong} verdict={verdict} session={session} subject={subject} />
    </ol>
  );
}
