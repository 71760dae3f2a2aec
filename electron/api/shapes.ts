/**
 * The shapes that cross between the core and its doors, a file a room. The doors derive their types from them; the core has
 * types of its own, which the handlers prove to fit.
 */
export * from './shapes/common.ts';
export * from './shapes/config.ts';
export * from './shapes/providers.ts';
export * from './shapes/keys.ts';
export * from './shapes/models.ts';
export * from './shapes/homes.ts';
export * from './shapes/sharing.ts';
export * from './shapes/connection.ts';
export * from './shapes/desktop.ts';
export * from './shapes/rooms.ts';
