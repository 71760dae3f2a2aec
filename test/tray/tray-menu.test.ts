import { expect, it } from 'vitest';
import { trayMenu, type TrayState } from '../../electron/tray/tray-menu.ts';

const state: TrayState = {
  ...{ provider: 'p', model: 'a/b', fault: null, pong: { running: false, last: null } },
  favourites: [
    { provider: 'p', providerName: 'P & Co', model: 'a/b', selected: true },
    { provider: 'q', providerName: 'Q', model: 'c', selected: false },
  ],
};
const lines = (changes: Partial<TrayState>) =>
  trayMenu({ ...state, ...changes }).map((item) => {
    if (item.type === 'separator') return '-';
    if (item.type === 'radio') return `${item.checked ? '(x)' : '( )'} ${item.label}`;
    return item.type === 'label' || !item.enabled ? `[${item.label}]` : item.label;
  });
const end = ['-', 'Open Switchboard', 'Quit'];

it('what is selected, the favourites as a radio list, the pong, in and out', () => {
  expect(lines({})).toEqual(['[a/b, p]', '-', '(x) a/b (P && Co)', '( ) c (Q)', '-', 'Run the pong', ...end]);
});

it('of the selected provider alone, the models say enough', () => {
  expect(lines({ favourites: state.favourites.slice(0, 1) })).toContain('(x) a/b');
  const openai = { provider: 'openai', providerName: 'OpenAI', model: 'gpt-5.5', selected: true };
  expect(lines({ favourites: [openai], provider: null })).toContain('(x) gpt-5.5');
});

it('where a click would switch the provider, too, each says its own', () => {
  expect(lines({ favourites: state.favourites.slice(1) })).toContain('( ) c (Q)');
  const long = { provider: 'q', providerName: 'Q'.repeat(30), model: 'accounts/fireworks/models/' + 'm'.repeat(40) };
  const [line = ''] = lines({ favourites: [{ ...long, selected: false }] }).filter((one) => one.startsWith('( )'));
  expect(line).toMatch(/^\( \) accounts\/fireworks\/models\/m+… \(Q{19}…\)$/);
});

it('one pong at a time, and what came of it', () => {
  const last = { ok: true, words: 'Pong after 1.2 s' };
  expect(lines({ pong: { running: true, last } }).slice(4)).toEqual(['-', '[Running the pong…]', ...end]);
  expect(lines({ pong: { running: false, last } })).toContain('[Pong after 1.2 s]');
});

it('without favourites, a choice or a file that can be read', () => {
  const nothing = { favourites: [], provider: null, model: null };
  expect(lines(nothing)).toEqual(['[Codex’s own default]', '-', 'Run the pong', ...end]);
  expect(lines({ ...nothing, fault: 'config.toml has a mistake' })[0]).toBe('[config.toml has a mistake]');
});

it('an endless name is cut', () => {
  const [line] = trayMenu({ ...state, model: 'x'.repeat(500) });
  expect(line).toMatchObject({ label: expect.stringMatching(/^x{63}…$/) });
});
