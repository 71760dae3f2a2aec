import { expect, it, onTestFinished } from 'vitest';
import type { Config } from '../../electron/api/contract.ts';
import { makeFault } from '../../electron/faults/words.ts';
import { createTrayController } from '../../electron/tray/tray-controller.ts';
import type { TrayItem } from '../../electron/tray/tray-menu.ts';
import { speak } from '../../electron/words/language.ts';
import { goodOrder, model, pong, written } from '../cli/answers.ts';
import { standInBridge, type Answers } from '../cli/stand-in.ts';

const other = { ...model, id: 'kimi/kimi-k2.7-code', selected: false };
const config: Config = {
  ...{ home: { path: '/h', source: 'default', exists: true }, path: '/h/config.toml', exists: true, hash: 'h' },
  ...{ model: 'openai/gpt-5.5', modelProvider: 'token_station', providers: [], fault: null },
};

/** A tray without Electron, over a core whose answers are data. */
function tray(answers: Answers = {}) {
  const stand = standInBridge({
    ...goodOrder,
    'config.read': () => ({ ok: true, value: config }),
    'model.list': () => ({ ok: true, value: { models: [model, other], lists: [], faults: {} } }),
    ...answers,
  });
  const shown: TrayItem[][] = [];
  const did: string[] = [];
  const controller = createTrayController(stand.bridge, {
    show: (items) => shown.push(items),
    open: () => did.push('open'),
    quit: () => did.push('quit'),
  });
  const labels = () => (shown.at(-1) ?? []).flatMap((item) => ('label' in item ? [item.label] : []));
  return { stand, shown, did, labels, controller };
}

it('shows what is selected, and asks no provider for it', async () => {
  const { controller, labels, stand } = tray();
  await controller.refresh();
  expect(labels().slice(0, 3)).toEqual(['openai/gpt-5.5, token_station', 'openai/gpt-5.5', 'kimi/kimi-k2.7-code']);
  expect(stand.calls).toContainEqual({ verb: 'model.list', input: { known: true } });
});

it('a favourite is one click, by the verb that every other door uses', async () => {
  const { controller, stand } = tray();
  await controller.click({ do: 'use', provider: 'token_station', model: other.id });
  expect(stand.calls[0]).toEqual({ verb: 'model.use', input: { provider: 'token_station', model: other.id } });
});

it('a switch that failed says why, and the radio list is right again', async () => {
  const fault = makeFault('config-changed', { path: '/h/config.toml' });
  const { controller, labels, shown } = tray({ 'model.use': () => ({ ok: false, fault }) });
  await controller.click({ do: 'use', provider: 'token_station', model: other.id });
  expect(labels()).toContain('The file has changed meanwhile');
  expect(shown.at(-1)).toContainEqual(expect.objectContaining({ type: 'radio', label: model.id, checked: true }));
});

it('the pong runs once, and its result stands in the menu', async () => {
  let answer = () => {};
  const gate = new Promise<void>((resolve) => (answer = resolve));
  const { controller, labels, stand } = tray({
    'pong.run': async () => {
      await gate;
      return { ok: true, value: pong };
    },
  });
  const first = controller.click({ do: 'pong' });
  await controller.click({ do: 'pong' });
  expect(labels()).toContain('Running the pong…');
  answer();
  await first;
  expect(labels()).toContain('Pong after 1.2 s');
  expect(stand.calls.filter(({ verb }) => verb === 'pong.run')).toHaveLength(1);
});

it('a pong that failed is told by its fault’s title', async () => {
  const fault = makeFault('key-missing', { provider: 'p', providerName: 'P' });
  const { controller, labels } = tray({ 'pong.run': () => ({ ok: true, value: { ...pong, ok: false, fault } }) });
  await controller.click({ do: 'pong' });
  expect(labels()).toContain(fault.title);
});

it('follows the file and the home, until it ends', async () => {
  const { controller, stand, shown } = tray();
  stand.emit('config.changed', { path: written.path, hash: 'x', fault: null });
  stand.emit('home.changed', { path: '/other' });
  await new Promise(setImmediate);
  expect(shown.length).toBe(2);
  controller.end();
  expect(stand.subscribers()).toBe(0);
  await controller.refresh();
  expect(shown.length).toBe(2);
});

it('opens and quits', async () => {
  const { controller, did } = tray();
  await controller.click({ do: 'open' });
  await controller.click({ do: 'quit' });
  expect(did).toEqual(['open', 'quit']);
});

it('speaks the language that was just wished, and says nothing more in the old one', async () => {
  const broken = () => makeFault('config-invalid-toml', { path: '/h/config.toml', line: 1, column: 1 });
  const { controller, labels, stand } = tray({
    'config.read': () => ({ ok: true, value: { ...config, fault: broken() } }),
  });
  const settings = { homes: [], shortcut: null, startAtLogin: false, backgroundCheck: false, updateCheck: false };
  await controller.refresh();
  await controller.click({ do: 'pong' });
  const inEnglish = broken().title;
  expect(labels()).toEqual(expect.arrayContaining([inEnglish, 'Pong after 1.2 s']));
  // Any other setting leaves the result where it is.
  stand.emit('settings.changed', { ...settings, shortcut: 'F9', language: 'en' });
  await new Promise(setImmediate);
  expect(labels()).toContain('Pong after 1.2 s');
  speak('zh-CN');
  onTestFinished(() => speak('en'));
  stand.emit('settings.changed', { ...settings, language: 'zh-CN' });
  await new Promise(setImmediate);
  expect(labels()).toEqual(expect.arrayContaining(['运行 pong 检查', broken().title]));
  expect(labels()).not.toContain(inEnglish);
  expect(labels()).not.toContain('Pong after 1.2 s');
});
