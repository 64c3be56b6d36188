/** What the build writes into the pages, so that they can be read before any script has run, or without one. */
import { render } from 'svelte/server';
import bundled from '../../data/afghanistan.parley.json?raw';
import { readNetwork } from '../io/parleyJson.ts';
import type { Network } from '../model/network.ts';
import { escapeText } from '../render/xml.ts';
import { openingView } from '../scene/openingView.ts';
import App from './App.svelte';
import { Explorer } from './state/explorer.svelte.ts';

function bundledNetwork(): Network {
  const { network } = readNetwork(bundled);
  if (!network) throw new Error('The bundled data set is not valid.');
  return network;
}

/** The app in its opening state, as the page's own HTML. */
export function renderOpening(): { head: string; body: string } {
  const network = bundledNetwork();
  const explorer = new Explorer(network, openingView(network.document));
  return render(App, { props: { explorer } });
}

/** The tables as a page without any script. */
export function renderTablePage(): string {
  const { title } = bundledNetwork().document;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <!--security-->
    <title>${escapeText(title)}</title>
    <link rel="icon" type="image/svg+xml" href="icon.svg" />
  </head>
  <body>
    <h1>${escapeText(title)}</h1>
  </body>
</html>
`;
}
