import { directionOf, type Language } from '../../words/language.ts';
import { wordsIn } from '../../words/words.ts';

const withCode = (sentence: string) => sentence.replace(/`([^`]+)`/g, '<code>$1</code>');

/** What a visitor without a session sees. No script, no style: it needs neither. */
export function closedPage(language: Language): string {
  const { title, open, again } = wordsIn(language).closedPage;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Switchboard</title></head>
<body>
<h1>${title}</h1>
<p>${open}</p>
<p>${withCode(again)}</p>
</body>
</html>
`;
}
