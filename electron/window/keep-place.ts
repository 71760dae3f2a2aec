import type { BrowserWindow } from 'electron';
import { z } from 'zod';
import type { Log } from '../api/log.ts';
import type { Clock } from '../background/clock.ts';
import { openStateFile } from '../state/state-file.ts';
import { placeShape, type Place } from './place.ts';

/** After the last move, in milliseconds: a window that is dragged tells of each step. */
export const restMs = 500;

type WatchedWindow = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized' | 'isFullScreen' | 'isMinimized'> & {
  on(event: 'resize' | 'move' | 'maximize' | 'unmaximize' | 'close', listener: () => void): unknown;
};

export interface KeptPlace {
  read(): Promise<Place | null>;
  /** Remembers where the window is, whenever it has come to rest and when it closes. */
  watch(window: WatchedWindow): void;
  /** When what was to be remembered is on the disk. */
  settled(): Promise<void>;
}

/** Where the window was left, in `window.json` of the state folder. */
export function openKeptPlace({ stateDir, clock, log }: { stateDir: string; clock: Clock; log: Log }): KeptPlace {
  const file = openStateFile({
    stateDir,
    name: 'window.json',
    shape: z.object({ version: z.literal(1), place: placeShape.nullable() }),
    empty: (): { version: 1; place: Place | null } => ({ version: 1, place: null }),
  });

  async function keep(place: Place): Promise<void> {
    const kept = await file.change((was) => {
      if (JSON.stringify(was.place) === JSON.stringify(place)) return 'unchanged';
      was.place = place;
      return undefined;
    });
    if (!kept.ok) log(`the window’s place was not kept: ${kept.fault.cause}`);
  }

  return {
    read: async () => (await file.read()).place,
    watch(window) {
      let callOff: () => void = () => undefined;
      const now = () => {
        callOff();
        // Full screen and minimised are how it is for a while, not where it lives.
        if (window.isFullScreen() || window.isMinimized()) return;
        const { x, y, width, height } = window.getNormalBounds();
        void keep({ x, y, width, height, maximised: window.isMaximized() });
      };
      const soon = () => {
        callOff();
        callOff = clock.after(restMs, now);
      };
      for (const event of ['resize', 'move', 'maximize', 'unmaximize'] as const) window.on(event, soon);
      window.on('close', now);
    },
    settled: () => file.settled(),
  };
}
