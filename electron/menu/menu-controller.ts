import type { Bridge, EventPayload, Fault } from '../api/contract.ts';
import { links } from '../api/links.ts';
import type { MenuAction } from './app-menu.ts';

/** What the menu needs of the desktop. */
export interface MenuView {
  /** Brings the window to the front, at a route where one is given; settles when its page is loaded. */
  show(route?: string): Promise<void>;
  /** Tells the page, once it listens. */
  tell(chosen: EventPayload<'menu.chosen'>): void;
  openLink(address: string): Promise<void>;
  copy(text: string): void;
  /** Says in a box why something was not done, and offers to copy the command that does it, where there is one. */
  explain(fault: Fault): void;
}

/** Does what was chosen in the menu, by the same verbs as the page. */
export function menuController(bridge: Bridge, view: MenuView): (action: MenuAction) => Promise<void> {
  return async (action) => {
    switch (action.do) {
      case 'go':
        return view.show(action.route);
      case 'page':
        await view.show();
        return view.tell({ command: action.command });
      case 'documentation':
        return view.openLink(links.codexConfig);
      case 'copy-versions': {
        const versions = await bridge.call('app.versions', {});
        if (!versions.ok) return view.explain(versions.fault);
        return view.copy(versions.value.map(({ name, version }) => `${name} ${version}`).join('\n'));
      }
      case 'reveal': {
        const shown = await bridge.call('home.reveal', {});
        return shown.ok ? undefined : view.explain(shown.fault);
      }
      case 'open-codex': {
        const opened = await bridge.call('codex.open', {});
        // Who closes the question for a folder knows that nothing was opened.
        return opened.ok || opened.fault.id === 'cancelled' ? undefined : view.explain(opened.fault);
      }
    }
  };
}
