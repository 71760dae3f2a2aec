import { words } from '../words/words.ts';

/** What broke: the page's process, a page that no longer answers, the main process while it ran, the start itself. */
export type Broken = 'page' | 'silent' | 'main' | 'start';

export interface CrashBox {
  message: string;
  detail: string;
  buttons: string[];
  defaultId: number;
  cancelId: number;
}

/** What a crash is told with, and what can be done about it. */
export interface CrashView {
  /** Shows a box; gives the index of the button that was pressed. */
  ask(box: CrashBox): Promise<number>;
  copy(text: string): void;
  reload(): void;
  restart(): void;
  quit(): void;
}

type Way = 'copy' | 'reload' | 'restart' | 'quit' | 'wait';

/** The ways out of each; the last one is what closing the box means. */
const ways: Record<Broken, readonly Way[]> = {
  page: ['reload', 'copy', 'restart', 'quit'],
  silent: ['reload', 'copy', 'wait'],
  main: ['restart', 'copy', 'wait'],
  start: ['restart', 'copy', 'quit'],
};

/** Says what broke and offers the ways out. A report that was copied leaves the box open: the way out is still to be chosen. */
export async function tellCrash(broken: Broken, report: string, view: CrashView): Promise<void> {
  const say = words().crash;
  const offered = ways[broken];
  for (let copied = false; ; copied = true) {
    const pressed = await view.ask({
      ...{ message: say.broken[broken].title, defaultId: 0, cancelId: offered.length - 1 },
      detail: copied ? say.copied : say.broken[broken].detail,
      buttons: offered.map((way) => say.ways[way]),
    });
    const way = offered[pressed] ?? 'wait';
    if (way === 'copy') view.copy(report);
    else if (way === 'wait') return;
    else return view[way]();
  }
}
