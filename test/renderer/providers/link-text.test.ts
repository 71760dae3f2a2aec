import { describe, expect, it } from 'vitest';
import { listPresets } from '../../../electron/config/providers/presets.ts';
import { linkText } from '../../../renderer/providers/link-text.ts';

describe('the link of a preset', () => {
  it.each([
    ['token-station', 'Sign up for a key'],
    ['openrouter', 'Sign up for a key'],
    ['azure', 'Open its site'],
    ['ollama', 'Get it'],
    ['lmstudio', 'Get it'],
  ])('of %s says “%s”', (id, text) => {
    const preset = listPresets(null).find((candidate) => candidate.id === id);
    expect(preset && linkText(preset)).toBe(text);
  });
});
