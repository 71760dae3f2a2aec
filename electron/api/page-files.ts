import { spoken, type Language } from '../words/language.ts';
import { readStaticFile, type StaticFile } from './static-files.ts';

/** The page's file in a language: the build makes one for each, whose tag and first paint speak it. */
export const pageName = (language: Language): string => (language === 'en' ? 'index.html' : `index.${language}.html`);

/** Whether a path leads to the page itself. */
export const isPagePath = (urlPath: string): boolean => urlPath === '/' || urlPath === '/index.html';

/** A file of the built page as a door hands it out: the page itself is that of the language that is spoken now. */
export async function readPageFile(root: string, urlPath: string): Promise<StaticFile | null> {
  return readStaticFile(root, isPagePath(urlPath) ? `/${pageName(spoken())}` : urlPath);
}
