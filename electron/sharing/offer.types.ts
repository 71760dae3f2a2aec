import type { TomlTable } from '../config/document/edit.ts';

/** What a source says of one provider, before anyone trusts any of it. */
export interface RawOffer {
  /** Null where the source has none that it calls an ID. */
  id: unknown;
  /** In Codex's own names: name, base_url, env_key and so on. */
  table: Readonly<Record<string, unknown>>;
  models: readonly unknown[];
  /** Only another switcher's store brings one. */
  key?: unknown;
}

/** Something that was left out, and why; never holds what may be a key. */
export interface Dropped {
  what: string;
  why: string;
}

export interface RawOffers {
  offers: RawOffer[];
  dropped: Dropped[];
}

/** A provider that may be written: every part of it was looked at. */
export interface Offer {
  id: string;
  /** The table's keys in the order in which they are written; no `auth`, and nothing secret. */
  table: TomlTable;
  models: string[];
  key: string | null;
}
