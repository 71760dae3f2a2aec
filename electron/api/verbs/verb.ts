import { z } from 'zod';
import { providerId, writeShape } from '../shapes.ts';

/** What a verb takes and what it gives. */
export const verb = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const nothing = z.object({}).strict();
export const forProvider = z.object({ provider: providerId }).strict();
export const written = writeShape;
