// Writes data/parley.schema.json from the model's own schema: npm run schema
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './install.mjs';

const server = await createServer({
  root,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
});
const { documentJsonSchema } = await server.ssrLoadModule('/src/model/jsonSchema.ts');
writeFileSync(join(root, 'data/parley.schema.json'), `${JSON.stringify(documentJsonSchema(), null, 2)}\n`);
await server.close();
