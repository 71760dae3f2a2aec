/** Whether the core takes this for the ID of a provider: letters, digits, - and _, no - first. */
export const hasIdForm = (id: string): boolean => /^[A-Za-z0-9_][A-Za-z0-9_-]*$/.test(id);

/** `Token Station (work)` becomes `token_station_work`, in the form that Codex's own examples have; '' where no letter is left. */
export const idFromName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
