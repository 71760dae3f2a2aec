import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract, type Verb } from '../../electron/api/contract.ts';
import { faultShape } from '../../electron/api/shapes.ts';
import { loadStates, type Answer } from './states/load.mjs';
import { violations } from './support/axe.ts';
import { cutOff, nextFrames, outOfReach, tooSmall } from './support/in-page.ts';
import { callsOf, stagedScreens, stateNamed } from './support/staged.ts';
import { focusComesTo, focused } from './support/keys.ts';

const states = loadStates();
const open = stagedScreens();

describe('the data of the states', () => {
  const flat = (answer: Answer): Answer[] =>
    'plan' in answer ? [...flat(answer.plan), ...flat(answer.write)] : [answer];
  it.each(states)('$name answers as the contract says', ({ answers }) => {
    for (const [verb, answer] of Object.entries(answers)) {
      for (const one of flat(answer)) {
        if ('value' in one) contract[verb as Verb].output.parse(one.value);
        if ('fault' in one) faultShape.parse(one.fault);
      }
    }
    expect(Object.keys(answers).length).toBeGreaterThan(20);
  });
});

/**
 * What a screen reader is told, one file a screen: each screen as it is mostly seen, and what opens over it. After a
 * change that is meant: `npx vitest run --project browser test/e2e/states.test.ts -u`, and a look at what changed.
 */
const told = readdirSync(join(import.meta.dirname, 'aria')).map((file) => file.replace(/\.yml$/, ''));

/** Names that are cut where there is no room: the model in focus, a station that is opened, the line that is drawn. */
const inFullElsewhere = '.models, .station-detail, .palette-item, .compare-bar-row';

/** Each as it is looked at; the state is opened once, because opening it takes longer than all that is asked of it. */
const looks = [
  { colorScheme: 'light', width: 760, height: 560 },
  { colorScheme: 'dark', width: 1080, height: 720 },
] as const;

describe('every state, in light and dark', () => {
  it.each(states)('$name is accessible, fits, and complains of nothing', async (state) => {
    const { page, complaints } = await open(state, { viewport: looks[0], colorScheme: looks[0].colorScheme });
    for (const { colorScheme, width, height } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await page.evaluate(nextFrames);
      expect(await violations(page), colorScheme).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), colorScheme).toBe(false);
      expect(await page.evaluate(tooSmall), colorScheme).toEqual([]);
    }
    expect(await page.evaluate("document.querySelectorAll('[style*=url], style').length")).toBe(0);
    if (told.includes(state.name)) {
      await expect(`${await page.locator('body').ariaSnapshot()}\n`).toMatchFileSnapshot(`aria/${state.name}.yml`);
    }
    // As large as at 200 percent in a window of 1080 × 720.
    await page.setViewportSize({ width: 540, height: 360 });
    await page.evaluate(nextFrames);
    expect(await page.evaluate(cutOff, inFullElsewhere)).toEqual([]);
    await page.evaluate(nextFrames);
    expect(await page.evaluate(outOfReach)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('includes each whose words to a screen reader are kept', () => {
    expect(told.filter((name) => !states.some((state) => state.name === name))).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('goes through the Line in the order of reading and runs the pong by its shortcut', async () => {
    const { page } = await open('line-unchecked');
    const order: string[] = [];
    for (let presses = 0; presses < 13; presses += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused(page));
    }
    expect(order.slice(0, 8).map((name) => name.replace(/\d+$/, ''))).toEqual([
      'Skip to the content',
      'SearchCtrl K',
      'Line',
      'Models',
      'Providers',
      'Profiles',
      'History',
      'Settings',
    ]);
    expect(order[8]).toContain('Provider: Token Station');
    expect(order[9]).toContain('Model: openai/gpt-5.5');
    expect(order[10]).toContain('Home /home/ada/.codex');
    expect(order[11]).toContain('Run the pong check');
    expect(order[12]).toMatch(/^Codex/);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Real Codex asked').waitFor();
    expect(await callsOf(page, 'pong.run')).toHaveLength(1);
  });

  it('picks a model in the sentence with the arrows and takes it back', async () => {
    const { page } = await open('line-unchecked');
    await page.getByRole('button', { name: /^Model: openai/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Codex now uses Token Station').waitFor();
    expect((await callsOf(page, 'model.use')).at(-1)).toMatchObject({ model: 'anthropic/claude-opus-4-8' });
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Taken back').waitFor();
  });

  it('closes a station by its own button, with the focus where it was', async () => {
    const { page } = await open('line-fault');
    await page.getByRole('button', { name: /^Gateway/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusComesTo(page, 'Gateway');
  });

  it('opens a station, and Escape closes it with the focus where it was', async () => {
    const { page } = await open('line-fault');
    const station = page.getByRole('button', { name: /^Gateway/ });
    await station.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toMatch(/^Gateway/);
  });

  it('removes nothing when the question is answered with Escape', async () => {
    const { page } = await open('provider-remove');
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    const asked = await callsOf(page, 'provider.remove');
    expect(asked.every((input) => 'dryRun' in input)).toBe(true);
  });

  it('switches in Models by typing and Enter', async () => {
    const { page } = await open('models');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('foo/bar');
    await page.keyboard.press('Enter');
    await page.getByText('Codex now uses').waitFor();
    expect((await callsOf(page, 'model.use')).at(-1)).toMatchObject({
      provider: 'token_station',
      model: 'foo/bar',
    });
  });
});

describe('writing', () => {
  it('adds the practice gateway in three clicks, in one write, and then stores the key', async () => {
    const { page } = await open({ ...stateNamed('welcome-practice'), act: [] });
    await page.getByRole('button', { name: 'Use the practice key' }).click();
    await page.getByRole('button', { name: 'Write, and run the pong check' }).click();
    await page.waitForFunction("standIn.calls.some((call) => call.verb === 'key.set')");
    const wrote = await page.evaluate<{ verb: string; input: Record<string, unknown> }[]>(
      "standIn.calls.filter((call) => ['provider.add', 'model.use', 'key.set'].includes(call.verb) && !call.input.dryRun)",
    );
    expect(wrote.map(({ verb }) => verb)).toEqual(['provider.add', 'key.set']);
    expect(wrote[0]?.input).toMatchObject({ provider: 'practice', select: { model: 'openai/gpt-5.5' } });
  });

  it('keeps no key in the page after storing it', async () => {
    const { page } = await open('provider-key');
    await page.getByRole('textbox', { name: 'Key' }).fill('sk-canary-4711-canary');
    await page.getByRole('button', { name: 'Store the key' }).click();
    await page.waitForFunction("standIn.calls.some((call) => call.verb === 'key.set')");
    await page.getByRole('button', { name: 'Store the key' }).waitFor();
    const kept = await page.evaluate<string>(
      "document.documentElement.outerHTML + [...document.querySelectorAll('input')].map((input) => input.value).join() + JSON.stringify({ ...localStorage, ...sessionStorage })",
    );
    expect(kept).not.toContain('canary');
  });

  it('keeps what was typed when the file changes on disk, and plans again', async () => {
    const { page } = await open('provider-edit');
    const plans = () => page.evaluate<number>("standIn.calls.filter((call) => call.verb === 'provider.set').length");
    const before = await plans();
    await page.evaluate(`standIn.answer('config.read', { ...standIn.value('config.read'), hash: 'd'.repeat(64) });
      standIn.emit('config.changed', { path: '/home/ada/.codex/config.toml', hash: 'd'.repeat(64), fault: null })`);
    await page.getByText('changed on disk').waitFor();
    await expect.poll(plans).toBeGreaterThan(before);
    await expect.poll(() => page.getByLabel(/^Address/).inputValue()).toBe('https://eu.models.bytefuture.ai/v1');
  });
});
