/** A page of the built app with a network of its own in it, instead of the one that Parley brings. */
import { firstView, type Openable } from '../scene/openingView.ts';
import { escapeText } from './xml.ts';

/**
 * Fills the template. Nothing in the network can end the element that it stands in: it holds no `<`.
 * @throws {Error} if the template has no place for it
 */
export function ownPage(template: string, network: Openable): string {
  const { document } = network;
  const data = JSON.stringify({ document, opening: firstView(network) })
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  const place = /<title>[^<]*<\/title>([^]*?)<!--head-->/;
  if (!place.test(template)) throw new Error('The page has no place for a network.');
  return template.replace(
    place,
    (_, between: string) =>
      `<title>${escapeText(document.title)} – Parley</title>${between}<script type="application/json" id="network">${data}</script>`,
  );
}
