import type { HomeChoice } from '../../electron/api/contract.ts';
import { Action } from '../parts/action.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { words } from '../words/words.ts';

const say = words.homes;

interface Props {
  home: HomeChoice;
  onChoose: () => void;
  /** Null where it is not the person's to forget. */
  onForget: (() => void) | null;
}

/** One home: where it is from, what is selected in it, or why it cannot be read. */
export function HomeRow({ home, onChoose, onForget }: Props) {
  return (
    <li className="home-row">
      <div className="grow">
        <p className="row">
          <code>{home.path}</code>
          {home.chosen && <span className="tag tag-on">{words.providers.inUse}</span>}
        </p>
        <p className="dim small">{told(home)}</p>
        {home.fault && (
          <p className="small warn-ink home-fault">
            <ToneIcon tone="warn" /> <span>{home.fault.title}</span>
          </p>
        )}
      </div>
      {onForget && (
        <Action small aria-label={say.forgetLabel(home.path)} onPress={onForget}>
          {say.forget}
        </Action>
      )}
      {!home.chosen && (
        <Action small aria-label={words.providers.useLabel(home.path)} onPress={onChoose}>
          {words.providers.useShort}
        </Action>
      )}
    </li>
  );
}

function told({ source, distribution, exists, provider, model, fault }: HomeChoice): string {
  const from = distribution === null ? say.sources[source] : say.wsl(distribution);
  const uses = provider === null ? say.nothing : say.uses(provider, model);
  return [from, exists ? (fault ? null : uses) : say.missing].filter((part) => part !== null).join(' · ');
}
