import type { Page } from 'playwright-core';

/**
 * What the page says to whoever sees or hears it: each text, and each name, hint and placeholder. Left out is what is
 * written as code, and what says itself that it is in another language.
 */
export function said(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const code = 'code, pre, kbd, .mono, textarea, script, style, body [lang]';
    const shown = (element) => element.checkVisibility() && !element.closest(code);
    const texts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (shown(walk.currentNode.parentElement)) texts.push(walk.currentNode.data);
    const names = [...document.querySelectorAll('body *')]
      .filter((element) => shown(element))
      .flatMap((element) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name)));
    return [...texts, ...names, document.title].filter((text) => text !== null && text.trim() !== '');
  })()`);
}

/** Runs of two and more words in Latin letters. */
export const latin = (text: string): string[] => text.match(/(?<!\w)[A-Za-z][\w’'.-]*(?: +[A-Za-z][\w’'.-]*)+/g) ?? [];
