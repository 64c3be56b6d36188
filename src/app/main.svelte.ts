/** The app in the browser: takes over the page that was written at build time. */
import { flushSync, hydrate, mount } from 'svelte';
import * as z from 'zod/mini';
import bundled from '../../data/afghanistan.parley.json?url';
import { Network } from '../model/network.ts';
import { documentSchema } from '../model/schema.ts';
import { openingView } from '../scene/openingView.ts';
import { followAddress, viewInAddress } from './browser/address.ts';
import { followSystemTheme, showTheme } from './browser/theme.ts';
import './styles.css';
import './fonts.css';
import Root from './Root.svelte';
import { Explorer } from './state/explorer.svelte.ts';
import { MapControls } from './state/mapControls.svelte.ts';
import { Settings } from './state/settings.svelte.ts';

const data: unknown = await (await fetch(bundled)).json();
// No code from strings: the page's security policy forbids it.
z.config({ jitless: true });
// References were checked when the app was built; here the defaults are filled in.
const network = new Network(documentSchema.parse(data));
const opening = openingView(network.document);
const { view, unreadable } = viewInAddress(opening, network);
const explorer = new Explorer(network, opening);
const settings = new Settings();
const props = $state({ explorer, settings, controls: new MapControls(), unreadable });
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
followAddress(explorer, (parts) => (props.unreadable = parts));
flushSync();
document.documentElement.dataset.ready = 'true';
