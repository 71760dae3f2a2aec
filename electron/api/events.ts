import { z } from 'zod';
import * as shape from './shapes.ts';

/** What the core tells unasked. Every subscription gives back the way to end it. */
export const events = {
  'config.changed': z.object({ path: z.string(), hash: z.string(), fault: shape.faultShape.nullable() }),
  'pong.progress': z.object({ runId: z.string(), report: shape.stationShape }),
  'check.progress': z.object({ runId: z.string(), item: shape.checkItemShape }),
  'compare.progress': z.object({ runId: z.string(), row: shape.comparedShape }),
  'home.changed': z.object({ path: z.string() }),
  'settings.changed': shape.settingsShape,
  'update.changed': shape.updateShape,
  'menu.chosen': z.object({ command: shape.menuCommandShape }),
} as const;
