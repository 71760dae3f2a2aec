import { randomUUID } from 'node:crypto';
import type { Bridge, Fault } from '../api/contract.ts';
import { words } from '../words/words.ts';
import { selectedInWords, trayMenu, type TrayAction, type TrayItem, type TrayState } from './tray-menu.ts';

export interface TrayView {
  show(items: TrayItem[], tooltip: string): void;
  open(): void;
  quit(): void;
}

/**
 * Drives the tray by the same verbs as the window has, and follows what changes. Asks no provider by itself.
 * `refresh` looks again; `end` stops following.
 */
export function createTrayController(bridge: Bridge, view: TrayView) {
  const state: TrayState = {
    ...{ provider: null, model: null, favourites: [], fault: null },
    pong: { running: false, last: null },
  };
  let ended = false;
  let spoken = words();
  const show = () => {
    if (!ended) view.show(trayMenu(state), `Switchboard: ${selectedInWords(state)}`);
  };

  async function refresh(): Promise<void> {
    const [config, models] = await Promise.all([
      bridge.call('config.read', {}),
      bridge.call('model.list', { known: true }),
    ]);
    const fault = config.ok ? config.value.fault : config.fault;
    state.fault = fault?.title ?? null;
    state.provider = config.ok ? config.value.modelProvider : null;
    state.model = config.ok ? config.value.model : null;
    state.favourites = models.ok
      ? models.value.models
          .filter(({ favourite }) => favourite)
          .map(({ provider, providerName, id, selected }) => ({ provider, providerName, model: id, selected }))
      : [];
    show();
  }

  /** What a click failed with stands where a pong's result would. */
  const tell = (fault: Fault) => (state.pong.last = { ok: false, words: fault.title });

  async function pong(): Promise<void> {
    if (state.pong.running) return;
    state.pong.running = true;
    show();
    const reply = await bridge.call('pong.run', { runId: randomUUID() });
    state.pong.running = false;
    if (!reply.ok) tell(reply.fault);
    else if (reply.value.fault) tell(reply.value.fault);
    else state.pong.last = { ok: true, words: words().tray.pong((reply.value.durationMs / 1000).toFixed(1)) };
    show();
  }

  async function use(provider: string, model: string): Promise<void> {
    const reply = await bridge.call('model.use', { provider, model });
    // What an earlier pong found was about another choice.
    state.pong.last = null;
    if (!reply.ok) tell(reply.fault);
    // Also when it failed: a radio button that was clicked shows itself as chosen.
    await refresh();
  }

  function begin(): void {
    state.pong.last = null;
    void refresh();
  }

  const followed = [
    bridge.on('config.changed', () => void refresh()),
    // In another language, what was said in the old one is asked anew, or no longer said.
    bridge.on('settings.changed', () => {
      if (spoken === words()) return;
      spoken = words();
      begin();
    }),
    bridge.on('home.changed', begin),
  ];

  return {
    refresh,
    async click(action: TrayAction): Promise<void> {
      if (action.do === 'open') view.open();
      else if (action.do === 'quit') view.quit();
      else if (action.do === 'pong') await pong();
      else await use(action.provider, action.model);
    },
    end() {
      ended = true;
      for (const stop of followed) stop();
    },
  };
}
