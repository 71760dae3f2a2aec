import type { OfferedModel } from './offered-models.ts';

export interface CachedList {
  models: OfferedModel[];
  /** When the provider gave it. */
  at: Date;
}

/** Providers' own lists for as long as the app runs. An entry is bound to the address: another address, another list. */
export class ModelCache {
  readonly #lists = new Map<string, CachedList>();
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  get(provider: string, baseUrl: string): CachedList | undefined {
    return this.#lists.get(JSON.stringify([provider, baseUrl]));
  }

  set(provider: string, baseUrl: string, models: OfferedModel[]): void {
    this.#lists.set(JSON.stringify([provider, baseUrl]), { models, at: this.#now() });
  }

  /** Age in milliseconds; null where nothing is kept. */
  ageMs(provider: string, baseUrl: string): number | null {
    const list = this.get(provider, baseUrl);
    return list ? this.#now().getTime() - list.at.getTime() : null;
  }
}
