import { lazy, type ComponentType } from 'react';
import { whenHere } from '../bridge.ts';

/**
 * A part that is loaded when it is first shown, while the core is there and not before: a script is taken from whoever
 * answers on this port, and runs in this page.
 */
export function lazyPart<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(async () => {
    await whenHere();
    return load();
  });
}
