import { useEffect } from 'react';
import { go } from './route.ts';

/** Ctrl+comma, on a Mac ⌘+comma, opens Settings from any screen: what the desktop's menu says, in a browser too. */
export function useSettingsKey(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== ',' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      go('settings');
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
}
