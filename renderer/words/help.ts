import { language, type Language } from './words.ts';
import type { HelpWords } from './help.types.ts';

const catalogues: Record<Language, () => Promise<{ help: HelpWords }>> = {
  en: () => import('./en/help/index.ts'),
  'zh-CN': () => import('./zh-CN/help/index.ts'),
};

/**
 * The help in the language of the page. Whoever imports this module loads it when it is asked for: it is long, and the
 * first screen does without.
 */
export const { help } = await catalogues[language]();
