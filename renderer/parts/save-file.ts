/** Hands text to the browser as a file to save, under this name. */
export function saveFile(name: string, text: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the blob once it has begun, which is after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
