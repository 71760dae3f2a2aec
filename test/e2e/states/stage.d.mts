import type { BrowserContext, Page } from 'playwright-core';
import type { State } from './load.d.mts';

export function openState(
  context: BrowserContext,
  address: string,
  state: State,
  englishAddress?: string,
): Promise<{ page: Page; complaints: string[] }>;
