import { z } from 'zod';

/** A part of what runs here and its version, in words that a person can copy. */
export const versionShape = z.object({ name: z.string(), version: z.string() });

/** What a menu asks of the page; everything else of the menu the main process does itself, or says by an address. */
export const menuCommandShape = z.enum(['pong', 'search']);

/** How updates of Switchboard itself stand. */
export const updateShape = z.object({
  /**
   * Who brings updates: this app from its feed, the system's package manager, or nobody, since this build has no feed or
   * is none (a checkout, a served page).
   */
  by: z.enum(['app', 'package-manager', 'nobody']),
  state: z.enum(['idle', 'checking', 'current', 'available', 'downloading', 'ready', 'failed']),
  /** The version that is offered; null before one is known. */
  version: z.string().nullable(),
  /** Its release notes as plain text. */
  notes: z.string(),
  /** Of a download, 0 to 100. */
  percent: z.number().nullable(),
  /** Why it failed, in a sentence. */
  reason: z.string().nullable(),
});
