import { useState } from 'react';
import { useRead } from '../app/queries.ts';
import { go } from '../app/route.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { LongField } from '../parts/long-field.tsx';
import { Empty } from '../parts/screen-head.tsx';
import { words } from '../words/words.ts';
import { pick, useComparePicks, type Picked } from './compare-picks.ts';
import { CompareResults } from './compare-results.tsx';
import { cancelCompare, runCompare, useCompare } from './compare-session.ts';
import './compare.css';

const say = words.compare;
const throughs = (['codex', 'directly'] as const).map((id) => ({ id, ...say.throughs[id] }));

/** The same prompt through up to five models. */
export default function CompareView() {
  const picked = useComparePicks();
  const session = useCompare();
  const codex = useRead('codex.find', {});
  const [prompt, setPrompt] = useState(say.promptStart);
  const [through, setThrough] = useState<'codex' | 'directly'>('codex');
  const running = session.phase === 'running';
  const way = codex.value === null && !codex.loading ? 'directly' : through;
  const run = () =>
    void runCompare({ prompt, through: way, models: picked.map(({ provider, id }) => ({ provider, model: id })) });
  return (
    <div className="stack">
      {picked.length === 0 ? (
        <Empty title={say.none} help={say.noneHelp}>
          <Action onPress={() => go('models')}>{say.choose}</Action>
        </Empty>
      ) : (
        <form
          className="beside"
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          <div className="stack-s">
            <LongField label={say.prompt} rows={4} value={prompt} onChange={setPrompt} maxLength={20_000} />
            <div className="row">
              {running ? (
                <Action key="cancel" autoFocus onPress={() => void cancelCompare()}>
                  {words.actions.cancel}
                </Action>
              ) : (
                <Action key="run" main type="submit" isDisabled={prompt.trim() === ''}>
                  {session.phase === 'idle' ? say.run : say.again}
                </Action>
              )}
            </div>
          </div>
          <div className="stack-s">
            <Chosen picked={picked} disabled={running} />
            <Choice
              label={say.through}
              items={throughs.map((item) => ({ ...item, disabled: running || (item.id === 'codex' && !codex.value) }))}
              value={way}
              onChange={setThrough}
            />
          </div>
        </form>
      )}
      <CompareResults session={session} />
    </div>
  );
}

function Chosen({ picked, disabled }: { picked: readonly Picked[]; disabled: boolean }) {
  return (
    <div>
      <h2 className="choice-label">{say.chosen}</h2>
      <ul className="compare-picks">
        {picked.map((model) => (
          <li key={`${model.provider} ${model.id}`} className="compare-pick">
            <span className="grow">
              <code>{model.id}</code> <span className="dim small compare-of">{model.providerName}</span>
            </span>
            <Action
              small
              isDisabled={disabled}
              aria-label={say.leaveOutLabel(model.id)}
              onPress={() => pick(model, false)}
            >
              {say.leaveOut}
            </Action>
          </li>
        ))}
      </ul>
    </div>
  );
}
