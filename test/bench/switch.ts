import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Row } from './support/bench.types.ts';
import { listingGateway } from './support/listing.ts';
import { median, percentile } from './support/measure.ts';
import { servedPage } from './support/served.ts';

export const title = 'from the click on a model to config.toml on the disk, in the served page; needs `npm run build`';

const clicks = 21;
const models = ['anthropic/claude-opus-4-8', 'glm/glm-5.2', 'kimi/kimi-k2.7-code'];

export async function run(): Promise<Row[]> {
  const first = 'model = "openai/gpt-5.5"\nmodel_provider = "one"\n';
  const gateway = await listingGateway(models);
  const tables = gateway.table('one') + gateway.table('two');
  const { page, address, config, close } = await servedPage(first + tables);

  /** The click’s own time, which the page tells, against the file’s, in milliseconds. */
  async function click(round: number, lookMs: number): Promise<number> {
    const [model, provider] = [models[round % models.length] ?? '', round % 2 === 0 ? 'one' : 'two'];
    const row = page.getByRole('button', { name: `Use ${model} with ${provider}`, exact: true });
    await row.hover();
    await pause(lookMs);
    const before = statSync(config).mtimeMs;
    await row.click();
    while (statSync(config).mtimeMs === before) await pause(1);
    const written = statSync(config).mtimeMs;
    const clicked = await page.evaluate<number>('window.clickedAt');
    await page.getByText(`Codex now uses ${provider} with ${model}`).waitFor();
    return written - clicked;
  }

  async function rows(what: string, lookMs: number): Promise<Row[]> {
    const times: number[] = [];
    for (let round = 0; round <= clicks; round += 1) {
      const time = await click(round, lookMs);
      if (round > 0) times.push(time);
    }
    const none = { against: '', theirs: null };
    return [
      { what: `${what}: median`, ours: median(times), ...none, aim: '< 50 ms' },
      { what: `${what}: 95 of 100`, ours: percentile(times, 95), ...none },
    ];
  }

  try {
    await page.goto(address);
    await page.evaluate("location.hash = '#/models'");
    await page.getByText(/^\d+ models$/).waitFor();
    // The event’s own time: when the button was pressed, not when its listeners came to run.
    await page.evaluate(
      "addEventListener('pointerup', (event) => { window.clickedAt = performance.timeOrigin + event.timeStamp; }, true)",
    );
    return [...(await rows('at once', 0)), ...(await rows('while its preview is made', 200))];
  } finally {
    await close();
    gateway.close();
  }
}
