/** Small preferences in this browser; where storage is blocked they last as long as the page. */
const prefix = 'parley-';

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Blocked or full: a preference is not worth a message.
  }
}

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}
