/**
 * Writes the page's address: a step at once, what only replaces it at most five times a second. Browsers refuse more than
 * about 200 in half a minute, and a date that is dragged gives 60 a second.
 */
const least = 200;

let waiting: string | URL | undefined;
let timer = 0;
let written = -least;

/** Writes now what waits to be written: before the address is read, or the page is left. */
export function settleAddress(): void {
  if (waiting === undefined) return;
  history.replaceState(null, '', waiting);
  forget();
}

/** The page's address, as it is to be handed on. */
export function linkHere(): string {
  settleAddress();
  return location.href;
}

/** What waits is of a state that is left. */
function forget(): void {
  clearTimeout(timer);
  waiting = undefined;
  written = performance.now();
}

export function pushAddress(address: string | URL): void {
  // The step back leads to the last state, not to the one that was written last.
  settleAddress();
  history.pushState(null, '', address);
}

export function replaceAddress(address: string | URL): void {
  const isFirst = waiting === undefined;
  waiting = address;
  const wait = written + least - performance.now();
  if (wait <= 0) settleAddress();
  else if (isFirst) timer = window.setTimeout(settleAddress, wait);
}

/** Nothing that waits is written over where Back leads, or lost with the page. @returns a function that ends it */
export function guardAddress(): () => void {
  addEventListener('popstate', forget);
  addEventListener('pagehide', settleAddress);
  return () => {
    removeEventListener('popstate', forget);
    removeEventListener('pagehide', settleAddress);
  };
}
