import { useRef, useState } from 'react';
import { hashFor, type Route } from '../app/route.ts';
import { sessionSignal } from '../app/session-signal.ts';
import { useSignal } from '../app/signal.ts';
import { mayHoldSecret } from '../parts/looks-like-key.ts';
import type { ProviderForm } from './form-state.ts';

/** What was typed into a form: only the fields that somebody touched. */
export type Typed = Partial<ProviderForm>;
/** A form by its address: `add/PRESET`, or the ID of the provider that is edited. */
type FormKey = string;

/**
 * What was typed about providers and is not written yet, and the form that was left for another screen. This window's
 * own: a reload finds it, a window that is opened anew does not. A key is never among it.
 */
interface Kept {
  forms: Record<FormKey, Typed>;
  left: FormKey | null;
}

const nothing: Kept = { forms: {}, left: null };
const kept = sessionSignal<Kept>('switchboard.provider-forms', nothing, ({ forms }) => Object.keys(forms).length > 0);

const withoutKeys = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => typeof value !== 'string' || !mayHoldSecret(value)));

/** What differs from what stood there. An ID that was typed is one, for it follows the name no more. */
const changed = (typed: Typed, start: ProviderForm): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => name === 'id' || value !== start[name as keyof ProviderForm]),
  );

function keep(form: FormKey, typed: Typed): void {
  const others = Object.fromEntries(Object.entries(kept.get().forms).filter(([name]) => name !== form));
  const safe = withoutKeys(typed);
  const forms = Object.keys(safe).length === 0 ? others : { ...others, [form]: safe };
  kept.set({ forms, left: form in forms ? form : null });
}

/** What was typed is written, or given up. */
export const dropForm = (form: FormKey): void => keep(form, {});

/** The provider has another ID now: what was typed about it goes with it. */
export function moveForm(from: FormKey, to: FormKey): void {
  const typed = kept.get().forms[from];
  dropForm(from);
  if (typed) keep(to, typed);
}

/** What was typed spoke of another home. */
export const dropAllForms = (): void => kept.set(nothing);

/** Called for each place that the window comes to: within Providers the person goes on to something else themselves. */
export function passedForm({ screen, rest }: Pick<Route, 'screen' | 'rest'>): void {
  if (screen !== 'providers') return;
  const { forms } = kept.get();
  const form = rest[0] === 'add' ? rest.slice(0, 2).join('/') : (rest[0] ?? '');
  kept.set({ forms, left: form in forms ? form : null });
}

/** The way to the providers: to the form that was left with something typed in it, else to their list. */
export function useProvidersHash(): string {
  const { left } = useSignal(kept);
  if (left === null) return hashFor('providers');
  return left.startsWith('add/') ? hashFor('providers', 'add', left.slice(4)) : hashFor('providers', left);
}

/**
 * What is typed into a form, kept when it is left.
 * @param start what stood there before anything was typed
 * @returns `restored`: it stood there from before, and nobody has started over
 */
export function useKeptForm(form: FormKey, start: ProviderForm) {
  const [typed, setTyped] = useState<Typed>(() => kept.get().forms[form] ?? {});
  const [restored, setRestored] = useState(Object.keys(typed).length > 0);
  const latest = useRef(typed);
  const put = (next: Typed) => {
    latest.current = next;
    setTyped(next);
    keep(form, changed(next, start));
  };
  return {
    typed,
    restored,
    type: (change: Typed) => put({ ...latest.current, ...change }),
    drop: () => {
      put({});
      setRestored(false);
    },
  };
}
