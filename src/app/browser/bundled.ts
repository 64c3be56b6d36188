/** The network that the page brings, the bundled one or one written into it, and the view that it opens with. */
import bundled from '../../../data/afghanistan.parley.json?url';
import type { NetworkDocument } from '../../model/schema.ts';
import type { View } from '../../scene/view.ts';

export interface Bundled {
  document: NetworkDocument;
  opening: View;
  /** SHA-256 of the bundled file, by which a recipe knows it again. */
  checksum?: string;
  /** Whether the page was made for this network (`render/ownPage.ts`). */
  isOwnPage?: boolean;
}

/** Whether this page was made for one network, which stands in it. */
export const isOwnPage = (): boolean => document.getElementById('network') !== null;

/** The build has checked the document and filled in its defaults (`prerender.ts`), so that the page need not. */
export async function loadBundled(): Promise<Bundled> {
  const written = document.getElementById('network')?.textContent;
  if (written) return { ...(JSON.parse(written) as Bundled), isOwnPage: true };
  const data: unknown = await (await fetch(bundled)).json();
  if (!import.meta.env.DEV) return data as Bundled;
  const { documentSchema } = await import('../../model/schema.ts');
  const { openingView } = await import('../../scene/openingView.ts');
  const parsed = documentSchema.parse(data);
  return { document: parsed, opening: openingView(parsed) };
}
