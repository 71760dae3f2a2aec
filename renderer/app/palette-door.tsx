import { Suspense, useEffect } from 'react';
import { Button } from 'react-aria-components';
import { SectionIcon } from '../parts/section-icon.tsx';
import { paletteShortcut } from '../parts/shortcut.ts';
import { words } from '../words/words.ts';
import { paletteOpen } from './menu-commands.ts';
import { useSignal } from './signal.ts';
import { lazyPart } from './lazy-part.ts';

const Palette = lazyPart(() => import('../palette/palette.tsx'));

/** The button in the navigation, and Ctrl+K or ⌘K from anywhere; what it opens is loaded when it is first wanted. */
export function PaletteDoor() {
  const open = useSignal(paletteOpen);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      paletteOpen.set(!paletteOpen.get());
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return (
    <>
      <Button className="nav-entry nav-search" onPress={() => paletteOpen.set(true)}>
        <SectionIcon of="search" />
        <span>{words.palette.open}</span>
        <kbd>{paletteShortcut}</kbd>
      </Button>
      {open && (
        <Suspense>
          <Palette onClose={() => paletteOpen.set(false)} />
        </Suspense>
      )}
    </>
  );
}
