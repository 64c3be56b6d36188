/** The app in the browser: takes over the page that was written at build time. */
import { flushSync, hydrate, mount } from 'svelte';
import { Network } from '../model/network.ts';
import { followAddress, ownInAddress, viewInAddress } from './browser/address.ts';
import { loadBundled } from './browser/bundled.ts';
import { loadSoon } from './browser/loadSoon.ts';
import { followSystemTheme, showTheme } from './browser/theme.ts';
import './styles.css';
import './fonts.css';
import Root from './Root.svelte';
import { Explorer } from './state/explorer.svelte.ts';
import { MapControls } from './state/mapControls.svelte.ts';
import { Session } from './state/session.svelte.ts';
import { Settings } from './state/settings.svelte.ts';

/** A function, since a module that waits at its top can load none that imports it in turn. */
async function start(): Promise<void> {
  const { document: data, opening, checksum, isOwnPage } = await loadBundled();
  const network = new Network(data);
  // The link of an own network is read when that is open: this one has not what the link names.
  const read = ownInAddress() === null ? await viewInAddress(opening, network) : undefined;
  const explorer = new Explorer(network, opening);
  const settings = new Settings();
  const session = new Session(explorer, checksum);
  const props = { explorer, session, settings, controls: new MapControls() };
  const target = document.getElementById('app') as HTMLElement;

  // The page was written in the opening state and is taken over in it; what differs follows before the next paint.
  if (target.querySelector('svg')) hydrate(Root, { target, props });
  else mount(Root, { target, props });
  settings.recall();
  followSystemTheme(settings);
  $effect.root(() => {
    $effect(() => showTheme(settings.theme));
    $effect(() => {
      document.title = `${explorer.network.document.title} – Parley`;
    });
  });
  if (read) explorer.restore(read);
  followAddress(explorer, () => session.follow());
  explorer.listenToEdits(() => void session.changed());
  flushSync();
  await session.resume(!isOwnPage);
  document.documentElement.dataset.ready = 'true';
  void loadSoon(() => import('./export/printing.ts').then(({ printFigures }) => printFigures(explorer)));
  // The page of one network is not the one to come back to.
  if (!isOwnPage)
    void import('./browser/offline.ts').then(({ keepForOffline }) =>
      keepForOffline((load) => (session.loadNewer = load)),
    );
}

void start();
