import { standIn } from './stand-in.mjs';

/** Plays one step of a state: names are the beginnings of accessible names, as a person would find them. */
async function play(page, step) {
  if ('click' in step) return (await control(page, step.click)).click();
  if ('focus' in step) return (await control(page, step.focus)).focus();
  if ('fill' in step)
    return page
      .getByLabel(new RegExp(`^${escaped(step.fill)}`))
      .first()
      .fill(step.with);
  if ('see' in step) return page.getByText(step.see).first().waitFor({ timeout: 5000 });
  if ('lose' in step) return page.evaluate(() => window.standIn.lose());
  if ('press' in step) return page.keyboard.press(step.press);
  return page.evaluate(([event, payload]) => window.standIn.emit(event, payload), [step.emit, step.payload]);
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

async function control(page, name) {
  const named = { name: new RegExp(`^${escaped(name)}`) };
  const found = page
    .getByRole('button', named)
    .or(page.getByRole('checkbox', named))
    .or(page.getByRole('link', named))
    .or(page.locator('label').filter({ hasText: name }));
  await found.first().waitFor({ timeout: 5000 });
  return found.first();
}

/** Opens a state in a fresh page of the context and plays its steps. What the page complains of is collected. */
export async function openState(context, address, state) {
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.addInitScript(standIn, state.answers);
  await page.goto(`${address}/${state.route === '' ? '' : `#${state.route}`}`);
  await page.locator('main h1').first().waitFor({ timeout: 10_000 });
  for (const step of state.act) await play(page, step);
  await page.waitForTimeout(state.act.length > 0 ? 350 : 150);
  return { page, complaints };
}
