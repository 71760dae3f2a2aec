import { useState } from 'react';
import type { Config, Fault, Preset } from '../../electron/api/contract.ts';
import { go } from '../app/route.ts';
import { write } from '../app/writes.ts';
import { Action } from '../parts/action.tsx';
import { Notice } from '../parts/notice.tsx';
import { OutLink } from '../parts/out-link.tsx';
import { words } from '../words/words.ts';
import { practiceId } from './draft.ts';

const say = words.welcome.provider;

/** What is there already, the guide's provider, the practice gateway, and the others. */
export function ProviderChooser({ config, presets }: { config: Config; presets: Preset[] }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const own = config.providers.filter((provider) => !provider.builtIn);
  const ids = new Set(own.map((provider) => provider.id));
  const offered = presets.filter(
    (preset) => !ids.has(preset.providerId) && preset.baseUrl !== '' && preset.id !== practiceId,
  );
  const first = offered.filter((preset) => preset.providerId === 'token_station');
  const others = offered.filter((preset) => preset.providerId !== 'token_station');
  const practise = async () => {
    const reply = await write('practice.start', {});
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) go('welcome', practiceId);
  };
  return (
    <div className="stack-s">
      <p className="dim">{say.lead}</p>
      <ul className="offers">
        {own.map((provider) => (
          <Offer
            key={provider.id}
            name={provider.name}
            note={say.existingNote(provider.origin ?? words.providers.noAddress)}
            onPress={() => go('welcome', `have:${provider.id}`)}
          />
        ))}
        {first.map((preset) => (
          <PresetOffer key={preset.id} preset={preset} />
        ))}
        <Offer name={say.practice} note={say.practiceNote} onPress={() => void practise()} />
        {others.map((preset) => (
          <PresetOffer key={preset.id} preset={preset} />
        ))}
      </ul>
      {fault && (
        <Notice tone="bad" title={fault.title}>
          {fault.cause}
        </Notice>
      )}
    </div>
  );
}

function PresetOffer({ preset }: { preset: Preset }) {
  return (
    <Offer name={preset.name} note={preset.note} signUp={preset.signUpUrl} onPress={() => go('welcome', preset.id)} />
  );
}

function Offer({
  name,
  note,
  signUp = null,
  onPress,
}: {
  name: string;
  note: string;
  signUp?: string | null;
  onPress: () => void;
}) {
  return (
    <li className="offer">
      <div className="grow">
        <strong>{name}</strong>
        <p className="dim small">
          {note} {signUp !== null && <OutLink href={signUp}>{words.providers.signUp}</OutLink>}
        </p>
      </div>
      <Action small aria-label={say.chooseLabel(name)} onPress={onPress}>
        {say.choose}
      </Action>
    </li>
  );
}
