import { Suspense, lazy, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { SectionIcon } from '../parts/section-icon.tsx';
import { paletteShortcut } from '../parts/shortcut.ts';
import { words } from '../words/words.ts';

const Palette = lazy(() => import('../palette/palette.tsx'));

/** The button in the navigation, and Ctrl+K or ⌘K from anywhere; what it opens is loaded when it is first wanted. */
export function PaletteDoor() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return (
    <>
      <Button className="nav-entry nav-search" onPress={() => setOpen(true)}>
        <SectionIcon of="search" />
        <span>{words.palette.open}</span>
        <kbd>{paletteShortcut}</kbd>
      </Button>
      {open && (
        <Suspense>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
