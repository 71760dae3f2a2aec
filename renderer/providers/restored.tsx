import { Action } from '../parts/action.tsx';
import { words } from '../words/words.ts';

/** Said where a form stands as it was left, with the way to begin anew. */
export function Restored({ onStartOver }: { onStartOver: () => void }) {
  return (
    <div className="row dim small">
      <span>{words.providers.restored}</span>
      <Action small onPress={onStartOver}>
        {words.providers.startOver}
      </Action>
    </div>
  );
}
