import type { Preset } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { go, hashFor } from '../app/route.ts';
import { lastSwitch } from '../app/last-switch.ts';
import { startPractice, switchTo } from '../app/switching.ts';
import { Link } from 'react-aria-components';
import { Action } from '../parts/action.tsx';
import { OutLink } from '../parts/out-link.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { ReadFault } from '../parts/read-fault.tsx';
import { practiceId } from '../parts/practice.ts';
import { words } from '../words/words.ts';
import { linkText } from './link-text.ts';

const say = words.providers;

/** Where to start from: known providers, each with when to choose it, and a blank one. */
export function PresetList() {
  const presets = useRead('preset.list', {});
  return (
    <div className="stack">
      <BackLink />
      <ScreenHead title={say.presets} lead={say.presetsLead} />
      <ReadFault of={[presets]} />
      {presets.loading && <Skeleton rows={6} />}
      {presets.value && (
        <ul className="provider-list">
          {presets.value.map((preset) => (
            <Row key={preset.id} preset={preset} />
          ))}
        </ul>
      )}
    </div>
  );
}

export function BackLink() {
  return (
    <p className="back">
      <Link href={hashFor('providers')}>
        <span aria-hidden="true">←</span> {say.back}
      </Link>
    </p>
  );
}

function Row({ preset }: { preset: Preset }) {
  const name = preset.name === '' ? say.custom : preset.name;
  const start = () => {
    if (preset.builtIn) return void switchTo({ provider: preset.providerId }, name);
    if (preset.id !== practiceId) return go('providers', 'add', preset.id);
    void startPractice().then((fault) =>
      fault ? lastSwitch.set({ kind: 'failed', fault }) : go('welcome', practiceId),
    );
  };
  return (
    <li className="provider-row">
      <div className="grow">
        <div className="row provider-name">
          <strong>{name}</strong>
          {preset.builtIn && <span className="tag">{say.builtIn}</span>}
        </div>
        <p className="dim">{preset.note}</p>
        {preset.signUpUrl !== null && (
          <p className="small">
            <OutLink href={preset.signUpUrl}>{linkText(preset)}</OutLink>
          </p>
        )}
      </div>
      <Action small aria-label={preset.builtIn ? say.useLabel(name) : say.newTitle(preset.name)} onPress={start}>
        {preset.builtIn ? say.useShort : say.addShort}
      </Action>
    </li>
  );
}
