import { afterEach, describe, expect, it } from 'vitest';
import { answerAppRequest, appAddress } from '../../electron/api/app-pages.ts';
import { languages, speak } from '../../electron/words/language.ts';
import { words } from '../../electron/words/words.ts';
import { builtPage, rawRequest, served } from '../support/http.ts';

afterEach(() => speak('en'));

describe.each(languages)('in %s', (language) => {
  const tag = `<html lang="${language}" dir="ltr">`;

  it.each(['', 'index.html'])('both doors hand out the page at /%s', async (path) => {
    const { door, cookie } = await served();
    speak(language);
    const page = await rawRequest(door.port, `/${path}`, { headers: { cookie } });
    expect(page.text).toContain(tag);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const answer = await answerAppRequest(builtPage(), { url: appAddress + path, method: 'GET' });
    expect(await answer.text()).toContain(tag);
  });

  it('a visitor without a session reads why', async () => {
    const { door } = await served();
    speak(language);
    const { status, text } = await rawRequest(door.port, '/');
    expect(status).toBe(401);
    expect(text).toContain(tag);
    expect(text).toContain(`<h1>${words().closedPage.title}</h1>`);
    expect(text).toContain('<code>npm start</code>');
  });
});
