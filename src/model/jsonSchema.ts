import * as z from 'zod/mini';
import { documentSchema } from './schema.ts';

/** The document's form as JSON Schema (draft 2020-12), for editors that follow `$schema`. */
export function documentJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(documentSchema, { io: 'input', unrepresentable: 'any' });
  return { title: 'Parley network document, version 1', ...schema };
}
