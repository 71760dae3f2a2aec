import { useRead } from '../app/queries.ts';
import { refreshAll } from '../app/queries.ts';
import { Action } from '../parts/action.tsx';
import { Command } from '../parts/copy.tsx';
import { Facts } from '../parts/facts.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { words } from '../words/words.ts';

const say = words.settings;

/** Typed by the person in a terminal; Switchboard installs nothing. */
const installCommand = 'npm install -g @openai/codex';

/** Where Codex is, or how to get it. */
export function CodexFound() {
  const codex = useRead('codex.find', {});
  if (codex.loading) return <Skeleton rows={2} />;
  return (
    <div className="stack-s">
      {codex.value ? (
        <Facts
          items={[
            [say.codexVersion, codex.value.version],
            [say.codexPath, <code key="path">{codex.value.path}</code>],
            [say.codexFoundBy, codex.value.foundBy],
          ]}
        />
      ) : (
        <>
          <p>
            <strong>{codex.fault?.title ?? say.codexMissing}</strong>
          </p>
          {codex.fault && <p>{codex.fault.cause}</p>}
          <p>{say.codexInstall}</p>
          <Command text={installCommand} />
        </>
      )}
      <div className="row">
        <Action isDisabled={codex.busy} onPress={() => void refreshAll()}>
          {codex.busy ? say.looking : say.lookAgain}
        </Action>
      </div>
    </div>
  );
}
