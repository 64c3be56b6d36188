import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentJsonSchema } from '../../src/model/jsonSchema.ts';
import { documentSchema } from '../../src/model/schema.ts';

interface JsonSchema {
  type?: string;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  enum?: unknown[];
  default?: unknown;
}
const readJson = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8')) as unknown;
const stored = readJson('parley.schema.json') as JsonSchema;

describe('the JSON Schema beside the data', () => {
  test('is that of the model: after a change of the model run npm run schema', () => {
    expect(stored).toEqual(JSON.parse(JSON.stringify(documentJsonSchema())));
  });

  test('is named by the bundled document', () => {
    expect(readJson('afghanistan.parley.json')).toMatchObject({ $schema: 'parley.schema.json' });
  });

  test('asks for what a document cannot do without, and for nothing that has a default', () => {
    expect(stored.required?.toSorted()).toEqual(['format', 'title', 'version']);
    expect(stored.properties?.ties.items?.required?.toSorted()).toEqual(['id', 'source', 'target', 'type']);
    expect(stored.properties?.actors.items?.required?.toSorted()).toEqual(['id', 'kind', 'name']);
  });

  test('knows every property of a document, of an actor and of a tie', () => {
    const { actors, ties } = stored.properties ?? {};
    expect(Object.keys(stored.properties ?? {}).toSorted()).toEqual(
      Object.keys(documentSchema.shape).toSorted(),
    );
    expect(Object.keys(actors.items?.properties ?? {})).toEqual(
      expect.arrayContaining(['names', 'affiliation', 'roles', 'influence', 'interest', 'sensitive']),
    );
    expect(ties.items?.properties?.confidence).toMatchObject({
      enum: ['high', 'medium', 'low', 'disputed'],
      default: 'medium',
    });
  });
});
