import { useState } from 'react';
import type { Config, Fault, Preset } from '../../electron/api/contract.ts';
import { go } from '../app/route.ts';
import { startPractice } from '../app/switching.ts';
import { Action } from '../parts/action.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { OutLink } from '../parts/out-link.tsx';
import { isPractice, practiceId } from '../parts/practice.ts';
import { linkText } from '../providers/link-text.ts';
import { words } from '../words/words.ts';

const say = words.welcome.provider;

/** What is there already, the guide's provider, the practice gateway, and the others. */
export function ProviderChooser({ config, presets }: { config: Config; presets: Preset[] }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const there = config.providers.filter((provider) => !provider.builtIn);
  const ids = new Set(there.map((provider) => provider.id));
  // The practice gateway is offered once, below, where choosing it also starts it.
  const own = there.filter((provider) => !isPractice(provider));
  const offered = presets.filter(
    (preset) => !ids.has(preset.providerId) && preset.baseUrl !== '' && preset.id !== practiceId,
  );
  const first = offered.filter((preset) => preset.providerId === 'token_station');
  const others = offered.filter((preset) => preset.providerId !== 'token_station');
  const practise = async () => {
    const refused = await startPractice();
    setFault(refused);
    if (refused === null) go('welcome', practiceId);
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
      <FaultNotice fault={fault} />
    </div>
  );
}

/** An address with a part to fill in needs the whole form. */
const needsForm = (preset: Preset) => preset.baseUrl.includes('YOUR_');

function PresetOffer({ preset }: { preset: Preset }) {
  const choose = () => (needsForm(preset) ? go('providers', 'add', preset.id) : go('welcome', preset.id));
  return (
    <Offer name={preset.name} note={preset.note} link={preset.signUpUrl} linkText={linkText(preset)} onPress={choose} />
  );
}

interface OfferProps {
  name: string;
  note: string;
  link?: string | null;
  linkText?: string;
  onPress: () => void;
}

function Offer({ name, note, link = null, linkText = '', onPress }: OfferProps) {
  return (
    <li className="offer">
      <div className="grow">
        <strong>{name}</strong>
        <p className="dim small">
          {note} {link !== null && <OutLink href={link}>{linkText}</OutLink>}
        </p>
      </div>
      <Action small aria-label={say.chooseLabel(name)} onPress={onPress}>
        {say.choose}
      </Action>
    </li>
  );
}
