import { Link } from 'react-aria-components';
import type { Config, KeyView, Provider } from '../../electron/api/contract.ts';
import { useKeys, useRead } from '../app/queries.ts';
import { go, hashFor } from '../app/route.ts';
import { switchTo } from '../app/switching.ts';
import { Action } from '../parts/action.tsx';
import { StrayNotice } from '../keys/stray-notice.tsx';
import { KeychainNotice } from '../parts/keychain-notice.tsx';
import { Empty, ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { words } from '../words/words.ts';
import { keyWords } from './key-words.ts';

const say = words.providers;

export function ProviderList({ config }: { config: Config }) {
  const keys = useKeys();
  const waiting = [keys, useRead('keychain.state', {}), useRead('stray.list', {})].some(({ loading }) => loading);
  return (
    <div className="stack">
      <ScreenHead title={say.title} lead={say.lead}>
        <div className="row provider-doors">
          <Action onPress={() => go('providers', 'import')}>{words.sharing.import.open}</Action>
          <Action onPress={() => go('providers', 'export')}>{words.sharing.export.open}</Action>
          <Action main onPress={() => go('providers', 'add')}>
            {say.add}
          </Action>
        </div>
      </ScreenHead>
      {waiting ? <Skeleton rows={6} /> : <Rows config={config} keys={keys.value ?? []} />}
    </div>
  );
}

/** All at once, when it is known what stands above the rows. */
function Rows({ config, keys }: { config: Config; keys: KeyView[] }) {
  return (
    <>
      <KeychainNotice />
      <StrayNotice />
      {config.providers.length === 0 ? (
        <Empty title={say.empty} help={say.presetsLead} />
      ) : (
        <ul className="provider-list">
          {config.providers.map((provider) => (
            <Row key={provider.id} provider={provider} held={keys.find((key) => key.provider === provider.id)} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ provider, held }: { provider: Provider; held: KeyView | undefined }) {
  const key = held ? keyWords(held) : null;
  return (
    <li className="provider-row">
      <div className="grow">
        <div className="row provider-name">
          <Link href={hashFor('providers', provider.id)}>{provider.name}</Link>
          {provider.selected && <span className="tag tag-on">{say.inUse}</span>}
          {provider.builtIn && <span className="tag">{say.builtIn}</span>}
        </div>
        <p className="dim provider-facts">
          {(provider.origin !== null || !provider.builtIn) && (
            <span>{provider.origin?.replace(/^https:\/\//, '') ?? say.noAddress}</span>
          )}
          <span>{words.keys.delivery.short[provider.delivery]}</span>
          {key && (provider.delivery === 'command' || provider.delivery === 'env') && (
            <span className={key.missing ? 'warn-ink' : ''}>{key.text}</span>
          )}
        </p>
        {provider.problems.map((problem) => (
          <p key={problem.id} className="provider-problem">
            <ToneIcon tone="warn" /> <span>{problem.title}</span>
          </p>
        ))}
      </div>
      {!provider.selected && (
        <Action
          small
          aria-label={say.useLabel(provider.name)}
          onPress={() => void switchTo({ provider: provider.id }, provider.name)}
        >
          {say.useShort}
        </Action>
      )}
      <Action small aria-label={say.editLabel(provider.name)} onPress={() => go('providers', provider.id)}>
        {say.edit}
      </Action>
    </li>
  );
}
