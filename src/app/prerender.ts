/** What the build writes into the pages, so that they can be read before any script has run, or without one. */
import { render } from 'svelte/server';
import bundled from '../../data/afghanistan.parley.json?raw';
import { messagesFor } from '../i18n/messages.ts';
import { readNetwork } from '../io/parleyJson.ts';
import { sha256 } from '../math/sha256.ts';
import type { Network } from '../model/network.ts';
import { escapeText } from '../render/xml.ts';
import { openingView } from '../scene/openingView.ts';
import { themes } from '../scene/theme.ts';
import type { Bundled } from './browser/bundled.ts';
import Root from './Root.svelte';
import StaticTable from './StaticTable.svelte';
import { Explorer } from './state/explorer.svelte.ts';
import { MapControls } from './state/mapControls.svelte.ts';
import { Settings } from './state/settings.svelte.ts';

function bundledNetwork(): Network {
  const { network } = readNetwork(bundled);
  if (!network) throw new Error('The bundled data set is not valid.');
  return network;
}
const messages = messagesFor('en');

/** What the page reads at its start: the document with its defaults filled in, and the view that it opens with. */
export function openingData(): string {
  const { document } = bundledNetwork();
  const checksum = sha256(new TextEncoder().encode(bundled));
  return JSON.stringify({ document, opening: openingView(document), checksum } satisfies Bundled);
}

/** The app in its opening state, as the page's own HTML. */
export function renderOpening(): { head: string; body: string } {
  const network = bundledNetwork();
  const explorer = new Explorer(network, openingView(network.document));
  const { head, body } = render(Root, {
    props: { explorer, settings: new Settings(), controls: new MapControls() },
  });
  const words = messages.app.noScript;
  const link = (href: string, text: string): string => `<a href="${href}">${escapeText(text)}</a>`;
  const links = [
    link('table.html', words.table),
    link('afghanistan.parley.json', words.data),
    link('parley.schema.json', words.schema),
  ];
  const noScript = `<noscript><p class="no-script">${escapeText(words.text)} ${links.join(', ')}.</p></noscript>`;
  return {
    head: `<title>${escapeText(network.document.title)} – Parley</title><style>${darkRules()}</style>${head}`,
    body: `${body}${noScript}`,
  };
}

/**
 * The figure is written in light colours; on a dark system they are exchanged for the dark ones until the app, which
 * draws in the right ones, has taken over.
 */
function darkRules(): string {
  const dark = new Map(coloursOf(themes.dark));
  const exchanged = new Map<string, string>();
  for (const [path, light] of coloursOf(themes.light))
    if (!exchanged.has(light)) exchanged.set(light, dark.get(path) ?? light);
  const rules = [...exchanged].flatMap(([light, other]) =>
    ['fill', 'stroke'].map((paint) => `html:not([data-ready]) svg [${paint}="${light}"]{${paint}:${other}}`),
  );
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}

const coloursOf = (theme: object, path = ''): [string, string][] =>
  Object.entries(theme).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : coloursOf(value as object, `${path}${key}.`),
  );

const tableStyle = `body{max-width:1200px;margin:0 auto;padding:16px;font:14px/1.45 Arial,Helvetica,sans-serif;color-scheme:light dark}
table{display:block;overflow-x:auto;margin-top:24px;border-collapse:collapse;font-size:13px}
caption{padding-bottom:4px;font-weight:700;text-align:start}
th,td{padding:4px 12px 4px 0;border-bottom:1px solid #8a9199;text-align:start;vertical-align:top}`;

/** The tables as a page without any script. */
export function renderTablePage(): string {
  const network = bundledNetwork();
  const view = openingView(network.document);
  const { body } = render(StaticTable, { props: { network, view, messages } });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <!--security-->
    <title>${escapeText(network.document.title)}</title>
    <style>${tableStyle}</style>
  </head>
  <body>${body}</body>
</html>
`;
}
