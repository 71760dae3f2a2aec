import { words } from '../words/words.ts';

export function SelectedDot() {
  return (
    <>
      <span aria-hidden="true">●</span>
      <span className="unseen">{words.models.selected}</span>
    </>
  );
}
