import { hydrate } from 'svelte';
import bundled from '../../data/afghanistan.parley.json?url';
import { readNetwork } from '../io/parleyJson.ts';
import { openingView } from '../scene/openingView.ts';
import App from './App.svelte';
import { Explorer } from './state/explorer.svelte.ts';
import './styles.css';

const { network } = readNetwork(await (await fetch(bundled)).text());
const target = document.getElementById('app');
if (network && target) {
  hydrate(App, { target, props: { explorer: new Explorer(network, openingView(network.document)) } });
  document.documentElement.dataset.ready = '';
}
