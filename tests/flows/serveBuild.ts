import { existsSync } from 'node:fs';
import { at } from '../../tools/install.mjs';
import { serve } from '../../tools/serve.mjs';

/** Serves the build on a free port for the time of the flows; the flows find its address in PARLEY_URL. */
export default async function serveBuild(): Promise<() => void> {
  const app = at('dist', 'app');
  if (!existsSync(at('dist', 'built'))) throw new Error('There is no build yet: npm run build makes it.');
  const { server, url } = await serve(app, 0);
  process.env.PARLEY_URL = url;
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
