import { ToggleButton } from 'react-aria-components';
import type { Model } from '../../electron/api/contract.ts';
import { write } from '../app/writes.ts';
import { words } from '../words/words.ts';
import './star.css';

/** Favourites come first where there is room for a few only. */
export function Star({ model, excludeFromTabOrder }: { model: Model; excludeFromTabOrder: boolean }) {
  return (
    <ToggleButton
      className="star"
      excludeFromTabOrder={excludeFromTabOrder}
      aria-label={words.models.favourite(model.id, model.providerName)}
      isSelected={model.favourite}
      onChange={(favourite) => void write('model.favourite', { provider: model.provider, model: model.id, favourite })}
    >
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" strokeWidth="1.5" strokeLinejoin="round">
        <path d="m9 2 2.1 4.5 4.9.6-3.6 3.4.9 4.9L9 13l-4.3 2.4.9-4.9L2 7.1l4.9-.6L9 2Z" />
      </svg>
    </ToggleButton>
  );
}
