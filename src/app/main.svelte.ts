/** The app in the browser: takes over the page that was written at build time. */
import { flushSync, hydrate, mount } from 'svelte';
import { Network } from '../model/network.ts';
import { followAddress, viewInAddress } from './browser/address.ts';
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
  const { document: data, opening, isOwnPage } = await loadBundled();
  const network = new Network(data);
  const { view, unreadable } = await viewInAddress(opening, network);
  const explorer = new Explorer(network, opening);
  const settings = new Settings();
  const session = new Session(explorer);
  const props = $state({ explorer, session, settings, controls: new MapControls(), unreadable });
  const target = document.getElementById('app') as HTMLElement;

  // The page was written in the opening state and is taken over in it; what differs follows before the next paint.
  if (target.querySelector('svg')) hydrate(Root, { target, props });
  else mount(Root, { target, props });
  settings.recall();
  followSystemTheme(settings);
  $effect.root(() => {
    $effect(() => showTheme(settings.theme));
  });
  explorer.restore(view);
  followAddress(
    explorer,
    (parts) => (props.unreadable = parts),
    () => session.follow(),
  );
  explorer.listenToEdits(() => void session.changed());
  flushSync();
  await session.resume(!isOwnPage);
  document.documentElement.dataset.ready = 'true';
  loadSoon(() => import('./export/printing.ts').then(({ printFigures }) => printFigures(explorer)));
  // The page of one network is not the one to come back to.
  if (!isOwnPage)
    void import('./browser/offline.ts').then(({ keepForOffline }) =>
      keepForOffline((load) => (session.loadNewer = load)),
    );
}

void start();
