/** Does to what was found, or to the page where nothing had to be found, what a step says. */
export const sameLanguage = (page) => (found, act) => act(found ?? page);

/**
 * The same in two pages: in English, by whose words a place is found, and at the same place of the other. A screen is
 * built alike in every language.
 */
export const otherLanguage = (english, page) => async (found, act) => {
  if (found === null) {
    await act(english);
    return act(page);
  }
  await found.first().waitFor({ timeout: 5000 });
  await builtAlike(english, page);
  const there = page.locator(await found.first().evaluate(placeOf));
  // A page behind another paints nothing, and an editor that is typed into waits for that.
  await english.bringToFront();
  await act(found);
  await page.bringToFront();
  return act(there);
};

/** Waits until both have come equally far. */
async function builtAlike(english, page) {
  for (let turn = 0; turn < 50; turn += 1) {
    const [ours, theirs] = await Promise.all([english, page].map((one) => one.evaluate(outline)));
    if (ours === theirs) return;
    await page.waitForTimeout(100);
  }
  throw new Error('the screen is built otherwise than in English');
}

const outline = () => [...document.querySelectorAll('*')].map(({ tagName }) => tagName).join(' ');

/** The way to an element from the root, through shadow roots, as Playwright reads it. Runs in the page. */
function placeOf(element) {
  const steps = [];
  for (let at = element; at; at = at.parentElement) {
    const parent = at.parentNode;
    if (at === document.documentElement) steps.unshift('html');
    else steps.unshift(`:nth-child(${1 + [...parent.children].indexOf(at)})`);
    if (!at.parentElement && parent instanceof ShadowRoot) {
      return `${placeOf(parent.host)} >> ${steps.join(' > ')}`;
    }
  }
  return steps.join(' > ');
}
