import { z } from 'zod';

/** A part of the screens, in their common coordinates. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const smallest = { width: 760, height: 560 };
export const usual = { width: 1080, height: 720 };

const whole = z.number().int().min(-100_000).max(100_000);
/** Where the window was: as it is when it is not maximised, and whether it is. */
export const placeShape = z.object({ x: whole, y: whole, width: whole, height: whole, maximised: z.boolean() });
export type Place = z.output<typeof placeShape>;

/** How a window opens; without x and y the system places it. */
export interface Opening {
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximised: boolean;
}

/**
 * Where the window opens: as it was left, moved and shrunk into the screen that shows most of it. Where no screen shows any
 * of it any more, with its size in a place of the system's choice.
 * @param screens the areas of the screens that windows may use, the main one first
 */
export function openingFor(kept: Place | null, screens: readonly Area[]): Opening {
  const [main] = screens;
  if (!kept) return { ...sizeWithin(usual, main), maximised: false };
  const { maximised } = kept;
  const [best] = screens
    .map((screen) => ({ screen, shown: shownOf(kept, screen) }))
    .filter(({ shown }) => shown > 0)
    .sort((a, b) => b.shown - a.shown);
  if (!best) return { ...sizeWithin(kept, main), maximised };
  const { screen } = best;
  const size = sizeWithin(kept, screen);
  return {
    x: between(kept.x, screen.x, screen.x + screen.width - size.width),
    y: between(kept.y, screen.y, screen.y + screen.height - size.height),
    ...size,
    maximised,
  };
}

const between = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

/** The smallest size wins over a screen that is smaller still: the page is made for no less. */
const sizeWithin = ({ width, height }: Pick<Area, 'width' | 'height'>, screen: Area | undefined) => ({
  width: Math.max(smallest.width, Math.min(width, screen?.width ?? width)),
  height: Math.max(smallest.height, Math.min(height, screen?.height ?? height)),
});

/** How much of an area a screen shows, in square pixels. */
function shownOf(area: Area, screen: Area): number {
  const width = Math.min(area.x + area.width, screen.x + screen.width) - Math.max(area.x, screen.x);
  const height = Math.min(area.y + area.height, screen.y + screen.height) - Math.max(area.y, screen.y);
  return Math.max(0, width) * Math.max(0, height);
}
