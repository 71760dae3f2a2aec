import type { Visibility } from '../../electron/api/contract.ts';
import { useRead } from '../app/queries.ts';
import { Skeleton } from '../parts/skeleton.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { words } from '../words/words.ts';
import { StartupLine } from './startup-line.tsx';
import './keys.css';

const say = words.keys.environment;
const tones = { yes: 'good', no: 'warn', unknown: 'quiet' } as const;
type Place = Visibility['places'][number];

/** Nobody needs a .env file: one without the variable is no warning. */
const toneOf = ({ place, visible }: Place) => (place === 'env-file' && visible === 'no' ? 'quiet' : tones[visible]);

/** Where the provider's variable is seen today, and the one line in a start-up file that can fill it. */
export function Environment({ provider }: { provider: string }) {
  const seen = useRead('environment.read', { provider });
  // The line asks the keychain for the key: where there is none, it would fill the variable with nothing.
  const keychain = useRead('keychain.state', {}).value;
  const kept = keychain?.state === 'available' && keychain.place === 'keychain';
  if (seen.loading) return <Skeleton rows={9} />;
  if (!seen.value) {
    return seen.fault && seen.fault.id !== 'unsupported-here' ? <p className="dim">{seen.fault.cause}</p> : null;
  }
  const { variable, places, startup } = seen.value;
  return (
    <div className="stack-s">
      <div>
        <h3>{say.title(variable)}</h3>
        <ul aria-label={say.title(variable)}>
          {places.map((place) => (
            <li key={place.place} className="place">
              <ToneIcon tone={toneOf(place)} />
              <div className="grow">
                <p>
                  {say.places[place.place]} <span className="dim">{say.visible[place.visible]}</span>
                </p>
                {place.detail !== '' && <p className="dim small">{place.detail}</p>}
              </div>
            </li>
          ))}
        </ul>
      </div>
      {startup && (startup.present || kept) && <StartupLine provider={provider} startup={startup} />}
    </div>
  );
}
