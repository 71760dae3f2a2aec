import type { Browser, BrowserContext, ViewportSize } from 'playwright-core';

export function launchBrowser(): Promise<Browser>;
export function launchProfile(folder: string, viewport: ViewportSize): Promise<BrowserContext>;
