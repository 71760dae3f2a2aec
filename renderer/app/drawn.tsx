import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

/**
 * The app as it stands before anything was read, as HTML. Not part of the page: the build draws it into index.html
 * (packaging/first-paint.ts), so that a window shows something before its scripts have run.
 */
export const drawn = (): string => renderToString(<App />);
