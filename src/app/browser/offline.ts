/**
 * Keeps the app in the browser for the times without a network, and tells of a newer one. Only the built app has a
 * worker to do it, and only a page that came over http; a browser that refuses goes on as before.
 */

/** @param offer called when a newer app is here, with what loads it: the page begins again */
export async function keepForOffline(offer: (load: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || !location.protocol.startsWith('http')) return;
  const registration = await navigator.serviceWorker?.register('./sw.js').catch(() => undefined);
  if (!registration) return;
  const offerWaiting = (): void => {
    const { waiting } = registration;
    // Without a controller it is the first visit, and nothing older is on the screen.
    if (waiting && navigator.serviceWorker.controller) offer(() => takeOver(waiting));
  };
  offerWaiting();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offerWaiting();
    });
  });
}

/** How long the newer worker may take, in milliseconds. */
const patience = 2000;

function takeOver(worker: ServiceWorker): void {
  // Another tab may have asked first: the worker is then in charge already.
  if (worker.state === 'activated') return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('take-over');
  // It takes over only once the older worker has answered all it was asked. The page begins again without it: while there
  // is a server that page is the newer one, and with it goes what the older worker was asked.
  setTimeout(() => location.reload(), patience);
}
