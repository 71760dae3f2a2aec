import { expect, it, onTestFinished } from 'vitest';
import { practiceGateway } from '../../support/practice.ts';
import { newcomers, standsAt } from '../support/newcomer.ts';

const tell = newcomers();
const key = 'sk-first-run-77aa-canary';
const answered = { timeout: 30_000 };

const table = (id: string, name: string, baseUrl: string) =>
  `[model_providers.${id}]\nname = "${name}"\nbase_url = "${baseUrl}"\nenv_key = "${id.toUpperCase()}_KEY"\nwire_api = "responses"\n`;

it('leaves before each step and comes back to it, by a reload, another screen and a new start', async () => {
  const { page, config, restart, hands } = await tell();
  const press = (name: string) => page.getByRole('button', { name }).first().click();
  const goTo = (name: string) => page.getByRole('link', { name }).first().click();

  // Nothing is set up. They look around first, and the way back is there.
  await standsAt(page, 'Provider');
  await goTo('Settings');
  await page.getByRole('heading', { name: 'Practice gateway' }).waitFor();
  await goTo('Welcome');
  await standsAt(page, 'Provider');
  await restart();
  await standsAt(page, 'Provider');

  // A provider is chosen, and the page reloaded: the key comes next.
  await press('Choose Practice gateway');
  await standsAt(page, 'Key');
  await page.reload();
  await standsAt(page, 'Key');

  // Another model and another way to the key, then another screen: both are still chosen. Nothing is written.
  await page.locator('label', { hasText: 'glm/glm-5.2' }).click();
  await page.locator('label', { hasText: 'environment variable' }).click();
  await goTo('Models');
  await page.getByRole('heading', { name: 'Models' }).waitFor();
  await goTo('Welcome');
  await page.reload();
  await standsAt(page, 'Key');
  await expect.poll(() => page.getByRole('radio', { name: /^glm\/glm-5.2/ }).isChecked()).toBe(true);
  await expect.poll(() => page.getByRole('radio', { name: /environment variable/ }).isChecked()).toBe(true);
  expect(config()).toBe('');

  // The key, and they leave before writing: a key that was not stored is asked for again.
  await press('Use the practice key');
  await standsAt(page, 'Write');
  await page.reload();
  await standsAt(page, 'Key');
  await press('Use the practice key');
  await press('Write, and run the pong check');
  await page.getByText('Codex answers, with the key that Switchboard lent it.').waitFor(answered);
  expect(config()).toContain('model = "glm/glm-5.2"');
  expect(config()).toContain('env_key = "PRACTICE_API_KEY"');
  // Only Switchboard holds the key, and a terminal will want the variable: the last step says so, and what mends it.
  await page.getByRole('button', { name: 'A terminal will not see PRACTICE_API_KEY', expanded: true }).waitFor();
  await page.getByText('in a terminal Codex will stop').waitFor();
  expect(await page.getByText('That is all').count()).toBe(0);

  // It is written, but a pong of an earlier day is no pong: after a new start the last step is to be done again.
  await restart();
  await page.getByText('Not checked yet').waitFor();
  await goTo('Settings');
  await press('Open Welcome again');
  await standsAt(page, 'Pong');
  // The practice gateway ended with Switchboard, and is started where that shows.
  await press('Run the pong check');
  await page.getByRole('alert').getByRole('button', { name: 'Start the server on this machine' }).click(answered);
  await page.getByText('Codex answers, with the key that Switchboard lent it.').waitFor(answered);
  expect((await hands()).clicks).toBeGreaterThan(10);
});

it('is told how to get Codex, installs it, and goes on where they stood', async () => {
  const { page, installCodex, config } = await tell({ codex: false });
  await standsAt(page, 'Codex');
  await page.getByText('npm install -g @openai/codex', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByRole('button', { name: 'Look again' }).waitFor();
  await standsAt(page, 'Codex');

  // They need not wait for it: the provider can be set up before.
  await page.getByRole('button', { name: 'Choose Practice gateway' }).click();
  await page.getByRole('button', { name: 'Use the practice key' }).click();
  await page.getByRole('button', { name: 'Write to config.toml' }).click();
  await page.getByText('Written. Every other line was kept.').waitFor();
  expect(config()).toContain('[model_providers.practice]');
  await standsAt(page, 'Codex');

  installCodex();
  await page.getByRole('button', { name: 'Look again' }).click();
  await page.getByText('found by PATH').waitFor();
  await standsAt(page, 'Pong');
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('found by PATH');
  await page.getByRole('button', { name: /^Run the pong check/ }).click();
  await page.getByText('Codex answers. That is all.').waitFor(answered);
});

it('is found Codex for without a press, when they come back from the terminal', async () => {
  const { page, installCodex } = await tell({ codex: false });
  await standsAt(page, 'Codex');
  installCodex();
  await page.evaluate("window.dispatchEvent(new Event('focus'))");
  await page.getByText('found by PATH').waitFor();
  await standsAt(page, 'Provider');
});

it('keeps the two providers that were there, and goes on with the one that is chosen', async () => {
  const gateway = await practiceGateway(key);
  onTestFinished(() => gateway.close());
  const before = `# mine\n${table('work', 'Work', gateway.baseUrl)}\n${table('home', 'Home', 'https://home.example/v1')}`;
  const { page, config, keyOf } = await tell({ config: before });
  await page.getByRole('button', { name: 'Choose a provider' }).click();
  await page.getByText('Kept as it is. https://home.example').waitFor();
  await page.getByRole('button', { name: 'Choose Work' }).click();
  await standsAt(page, 'Key');
  await page.reload();
  await standsAt(page, 'Key');
  expect(config()).toBe(before);

  await page.getByLabel('Key', { exact: true }).fill(key);
  await page.getByText('Kept as it is in config.toml: by variable.').waitFor();
  // Typed as fast as a person types: no letter is lost, and a key that is pasted there does not enter the address.
  const other = page.getByLabel('Another model ID');
  await other.fill(key);
  await page.getByText('This looks like a key').waitFor();
  await other.blur();
  await page.getByText('Choose a model above first.').waitFor();
  expect(page.url()).not.toContain('canary');
  await other.fill('');
  await other.pressSequentially('openai/gpt-5.5', { delay: 30 });
  await expect.poll(() => other.inputValue()).toBe('openai/gpt-5.5');
  await other.blur();
  await page.waitForURL(/openai%2Fgpt-5\.5$/);
  await page.getByRole('button', { name: 'Write, and run the pong check' }).click();
  await page.getByText('Codex answers, with the key that Switchboard lent it.').waitFor(answered);
  expect(config().replace(/^model.*\n\n?/gm, '')).toBe(before);
  expect(config()).toContain('model = "openai/gpt-5.5"\nmodel_provider = "work"\n');
  expect(await keyOf('work')).toBe(`${key}\n`);
});

it('has no keychain, and after a new start the practice gateway answers again by one press', async () => {
  const { page, restart } = await tell({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' } });
  const press = (name: string) => page.getByRole('button', { name }).first().click();
  await press('Choose Practice gateway');
  await press('Use the practice key');
  await press('Write, and run the pong check');
  await page.getByText('Codex answers, with the key that Switchboard lent it.').waitFor(answered);
  // The gateway ended with Switchboard, and the key was in its memory alone.
  await restart();
  await page.getByText('Not checked yet').waitFor();
  await press('Run the pong check');
  await page.getByRole('alert').getByRole('button', { name: 'Use the practice key' }).click(answered);
  await page.getByRole('heading', { name: 'pong', exact: true }).waitFor(answered);
});
