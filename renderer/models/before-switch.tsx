import type { SwitchPreview } from '../../electron/api/contract.ts';
import { Command } from '../parts/copy.tsx';
import { ToneIcon } from '../parts/tone-icon.tsx';
import { words } from '../words/words.ts';
import './before-switch.css';

const say = words.models.before;

interface Props {
  preview: SwitchPreview | null;
  /** With buttons that copy the commands: where the lines stay while the pointer moves. */
  lasting?: boolean;
}

/** What to know of a switch, a line each. Before it, the place is kept where there is nothing to say. */
export function BeforeSwitch({ preview, lasting = false }: Props) {
  const { corrected = null, warnings = [] } = preview ?? {};
  if (lasting && corrected === null && warnings.length === 0) return null;
  return (
    <ul className="before-switch" aria-label={say.label} aria-live={lasting ? undefined : 'polite'}>
      {corrected && <li className="before-line">{say.corrected(corrected.asked, corrected.written)}</li>}
      {warnings.map(({ id, text, command }) => (
        <li key={id} className="before-line">
          <ToneIcon tone="warn" />
          <span>
            {text} {command !== null && (lasting ? <Command text={command} /> : <code>{command}</code>)}
          </span>
        </li>
      ))}
    </ul>
  );
}
