import type { NativeTheme } from 'electron';

/** What the page paints behind everything (`--bg` of renderer/parts/tokens.css): shown before it has painted, so that nothing flashes. */
export const grounds = { light: '#fbfbfa', dark: '#17191b', contrastDark: '#000000' };

export function groundOf(theme: Pick<NativeTheme, 'shouldUseDarkColors' | 'shouldUseHighContrastColors'>): string {
  if (!theme.shouldUseDarkColors) return grounds.light;
  return theme.shouldUseHighContrastColors ? grounds.contrastDark : grounds.dark;
}
