import { useEffect, useRef, useState } from 'react';
import { passed } from '../app/welcome-place.ts';
import { beginsLikeKey } from '../parts/looks-like-key.ts';
import { keepDraft, partsOf, type DraftPlace } from './draft-place.ts';

/** Milliseconds without a letter after which what was typed goes into the address. */
const rest = 300;

/**
 * The ID of another model while it is typed. The address changes after the key press, so the text stands here; it goes
 * there when the field is left or rests for a moment, and to where Welcome was left when the screen goes before that.
 */
export function useTypedModel(place: DraftPlace) {
  const [typed, setTyped] = useState<string | null>(null);
  const named = typed === null ? place.model : typed.trim() || null;
  const now = { ...place, model: named };
  const keep = () => {
    if (typed !== null) keepDraft(now);
  };
  const unkept = typed !== null && named !== place.model && !beginsLikeKey(typed);
  const latest = useRef({ unkept, keep, now });
  useEffect(() => {
    latest.current = { unkept, keep, now };
  });
  useEffect(() => {
    const timer = setTimeout(() => latest.current.unkept && latest.current.keep(), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(
    () => () => {
      if (latest.current.unkept) passed({ screen: 'welcome', rest: partsOf(latest.current.now) });
    },
    [],
  );
  return {
    /** As it stands in the field; null where nothing was typed. */
    typed,
    /** The model that the person named, here or before; null for what the provider suggests. */
    named,
    type: setTyped,
    leave: () => {
      keep();
      if (named === null) setTyped(null);
    },
    forget: () => setTyped(null),
  };
}
