/** A model that the guide names, with its words. */
export interface KnownModel {
  id: string;
  goodFor: string;
  /** Context window in tokens, where the guide says one. */
  context: number | null;
}

/** The guide's table "Some model IDs you can drop into model right now", in its order. */
export const guideModels: readonly KnownModel[] = [
  { id: 'openai/gpt-5.5', goodFor: 'OpenAI’s flagship; the native Codex default.', context: null },
  { id: 'anthropic/claude-opus-4-8', goodFor: 'Long-horizon agentic coding and refactors.', context: null },
  { id: 'glm/glm-5.2', goodFor: 'Open-weights, 1M context, strong on code at a low price.', context: 1_000_000 },
  { id: 'kimi/kimi-k2.7-code', goodFor: 'Cheap open-weights coding model for routine work.', context: null },
  { id: 'xai/grok-build-0.1', goodFor: 'Fast and inexpensive, a fraction of flagship output cost.', context: null },
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
