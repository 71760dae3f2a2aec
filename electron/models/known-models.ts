import type { Words } from '../words/words.ts';

/** A model that the guide names. What it is good for is said in the catalogue. */
export interface KnownModel {
  id: keyof Words['goodFor'];
  /** Context window in tokens, where the guide says one. */
  context: number | null;
}

/** The guide's table "Some model IDs you can drop into model right now", in its order. */
export const guideModels: readonly KnownModel[] = [
  { id: 'openai/gpt-5.5', context: null },
  { id: 'anthropic/claude-opus-4-8', context: null },
  { id: 'glm/glm-5.2', context: 1_000_000 },
  { id: 'kimi/kimi-k2.7-code', context: null },
  { id: 'xai/grok-build-0.1', context: null },
];

const tokenStationHost = 'models.bytefuture.ai';
const practiceId = 'practice';

/** Whether the guide's models are this provider's: Token Station by its address, the practice gateway by its ID. */
export function offersGuideModels(provider: { id: string; baseUrl: string | null }): boolean {
  if (provider.id === practiceId) return true;
  return (
    provider.baseUrl !== null &&
    URL.canParse(provider.baseUrl) &&
    new URL(provider.baseUrl).hostname === tokenStationHost
  );
}
