import { otherLanguage, sameLanguage } from './guide.mjs';
import { standIn } from './stand-in.mjs';

/**
 * Plays one step of a state: names are the beginnings of accessible names, as a person would find them. They are English,
 * so they are looked up where English is spoken; `everywhere` does what is done there in the page that is looked at too.
 */
async function play(english, step, everywhere) {
  if ('click' in step) return everywhere(await control(english, step.click), (found) => found.click());
  if ('focus' in step) return everywhere(await control(english, step.focus), (found) => found.focus());
  if ('fill' in step) {
    const field = english.getByLabel(new RegExp(`^${escaped(step.fill)}`)).first();
    return everywhere(field, (found) => found.fill(step.with));
  }
  if ('see' in step) {
    const text = english.getByText(step.see).first();
    await text.waitFor({ timeout: 5000 });
    return everywhere(text, (found) => found.waitFor({ timeout: 5000 }));
  }
  if ('press' in step) return everywhere(null, (page) => page.keyboard.press(step.press));
  if ('lose' in step) return everywhere(null, (page) => page.evaluate(() => window.standIn.lose()));
  return everywhere(null, (page) =>
    page.evaluate(([event, payload]) => window.standIn.emit(event, payload), [step.emit, step.payload]),
  );
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

/** The pages that were opened for a context, by the address of their screens: to open one takes longer than to load one. */
const opened = new WeakMap();

async function pageFor(context, address) {
  const pages = opened.get(context) ?? new Map();
  opened.set(context, pages);
  const known = pages.get(address);
  if (known && !known.page.isClosed()) return known;
  const own = { page: await context.newPage(), complaints: [] };
  pages.set(address, own);
  own.page.on('console', (message) => message.type() === 'error' && own.complaints.push(message.text()));
  own.page.on('pageerror', (error) => own.complaints.push(String(error)));
  // The day after the last of the states' own dates: what is told as "2 days ago" is told so tomorrow as well.
  await own.page.clock.setFixedTime(new Date('2026-11-22T12:00:00Z'));
  await own.page.addInitScript(standIn);
  return own;
}

/** Loads the screens anew, with nothing left of what was shown before but the page itself. */
async function load(context, address, state, complaints) {
  const own = await pageFor(context, address);
  const { page } = own;
  await page.bringToFront();
  await page.goto(`${address}/blank`);
  await page.mouse.move(-1, -1);
  await page.evaluate(
    (data) => {
      localStorage.clear();
      sessionStorage.clear();
      sessionStorage.setItem('stand-in', data);
    },
    JSON.stringify({ answers: state.answers, slow: state.slow }),
  );
  own.complaints = complaints;
  await page.goto(`${address}/${state.route === '' ? '' : `#${state.route}`}`);
  await page.locator('.shell:not([inert]) main h1').first().waitFor({ timeout: 10_000 });
  return page;
}

/**
 * Opens a state in the context's page and plays its steps. What the page complains of is collected.
 * @param englishAddress where the same screens are served in English, if `address` serves them in another language
 */
export async function openState(context, address, state, englishAddress = address) {
  const complaints = [];
  // Only for steps: a place is found by its English name.
  const guided = englishAddress !== address && state.act.length > 0;
  const english = await load(context, guided ? englishAddress : address, state, complaints);
  const page = guided ? await load(context, address, state, complaints) : english;
  const everywhere = page === english ? sameLanguage(page) : otherLanguage(english, page);
  for (const step of state.act) await play(english, step, everywhere);
  if (page !== english) await page.bringToFront();
  await page.waitForTimeout(state.act.length > 0 ? 350 : 150);
  return { page, complaints };
}
