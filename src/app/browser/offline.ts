/**
 * Keeps the app in the browser for the times without a network. Only the built app has a worker to do it, and only a
 * page that came over http; a browser that refuses goes on as before.
 */
export function keepForOffline(): void {
  if (!import.meta.env.PROD || !location.protocol.startsWith('http')) return;
  navigator.serviceWorker?.register('./sw.js').catch(() => {});
}
