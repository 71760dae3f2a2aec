// First: it takes the page's secret out of the address before anything else reads it.
import './bridge.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './parts/tokens.css';
import './parts/base.css';
import './parts/shared.css';
import { App } from './app/app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
