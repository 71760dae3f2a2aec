/** Kept by the browser with this entry of its history, so it outlives a reload and is gone with the tab. */
interface Kept {
  focus: string;
}

/** Loads the page again at the same place. What is called so there may take the focus back. */
export function loadAgain(focus: string): void {
  const kept: Kept = { focus };
  history.replaceState(kept, '');
  location.reload();
}

/** Whether the page was loaded again from here, and the focus belongs here. */
export function hadFocus(name: string): boolean {
  return (history.state as Kept | null)?.focus === name;
}

/** The focus is where it belongs; another visit begins as usual. */
export function focusTaken(): void {
  history.replaceState(null, '');
}
