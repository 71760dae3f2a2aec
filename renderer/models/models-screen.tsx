import { Suspense } from 'react';
import { lazyPart } from '../app/lazy-part.ts';
import { useConfig } from '../app/queries.ts';
import { BrokenConfig } from '../parts/broken-config.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Views } from '../parts/views.tsx';
import { words } from '../words/words.ts';
import { AllModels } from './all-models.tsx';
import './models-screen.css';

const OwnModels = lazyPart(() => import('./own-models.tsx'));
const CodexPicker = lazyPart(() => import('./codex-picker.tsx'));
const CompareView = lazyPart(() => import('../compare/compare-view.tsx'));

const say = words.models;
const views: [string, string][] = [
  ['', say.views.all],
  ['own', say.views.own],
  ['compare', words.compare.title],
  ['picker', say.views.picker],
];

/** `#/models`, `#/models/own`, `#/models/compare`, `#/models/picker`. */
export default function ModelsScreen({ rest }: { rest: string[] }) {
  const config = useConfig().value;
  const view = rest[0] ?? '';
  if (config?.fault) {
    return (
      <div className="stack">
        <ScreenHead title={say.title} />
        <BrokenConfig config={config} fault={config.fault} />
      </div>
    );
  }
  return (
    <div className="stack models-screen">
      <ScreenHead title={say.title} lead={leads[view] ?? say.lead} />
      <Views label={say.views.label} screen="models" views={views} current={view} />
      <Suspense fallback={<Skeleton rows={6} />}>
        {view === 'own' ? (
          <OwnModels />
        ) : view === 'compare' ? (
          <CompareView />
        ) : view === 'picker' ? (
          <CodexPicker />
        ) : (
          <AllModels config={config} />
        )}
      </Suspense>
    </div>
  );
}

const leads: Record<string, string> = { own: say.own.lead, compare: words.compare.lead, picker: say.picker.lead };
