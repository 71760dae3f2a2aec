/** The models that the practice gateway offers: the guide's five, so that what is learned here holds at Token Station. */
export const practiceModels = [
  'openai/gpt-5.5',
  'anthropic/claude-opus-4-8',
  'glm/glm-5.2',
  'kimi/kimi-k2.7-code',
  'xai/grok-build-0.1',
] as const;

/** Routes: one ID behind which the gateway picks a model. The answer names the model that was picked. */
export const practiceRoutes: Readonly<Record<string, string>> = {
  'practice/cheapest-good': 'kimi/kimi-k2.7-code',
};

export const practiceModelIds: readonly string[] = [...practiceModels, ...Object.keys(practiceRoutes)];

/** The model that answers when this ID is asked, or null where the gateway has none of that name. */
export function answeringModel(asked: string): string | null {
  const routed = practiceRoutes[asked];
  if (routed) return routed;
  return (practiceModels as readonly string[]).includes(asked) ? asked : null;
}
