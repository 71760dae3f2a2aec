export function serveFolder(
  folder: string,
  lang?: string,
  dir?: 'ltr' | 'rtl',
): Promise<{ address: string; close: () => Promise<void> }>;
