/** The rooms of `src` and the one direction of their imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import typescript from 'typescript';
import { parser } from 'typescript-eslint';
import { describe, expect, test } from 'vitest';

interface Room {
  rooms: readonly string[];
  /** Packages, by how their names begin; `any` but those that are kept for a room below. */
  packages: readonly string[] | 'any';
}

const pure = ['math', 'model', 'i18n', 'analysis', 'layout', 'scene'];
const mayImport: Readonly<Record<string, Room>> = {
  math: { rooms: [], packages: [] },
  i18n: { rooms: [], packages: [] },
  model: { rooms: ['math'], packages: ['zod'] },
  analysis: { rooms: ['math', 'model'], packages: ['graphology'] },
  layout: { rooms: ['math', 'model', 'analysis'], packages: ['d3'] },
  scene: { rooms: ['math', 'model', 'i18n', 'analysis', 'layout'], packages: ['d3', 'zod'] },
  render: { rooms: ['scene'], packages: ['fontkit', 'bidi-js', 'pdfkit'] },
  io: { rooms: ['model'], packages: 'any' },
  app: { rooms: [...pure, 'render', 'io'], packages: 'any' },
  cli: { rooms: [...pure, 'render', 'io'], packages: 'any' },
};
/** The network that Parley brings is read at the two doors only. */
const mayReadData = ['app', 'cli'];

type Files = ReadonlyMap<string, string>;

/** What a file imports, types included: paths from the root for files, names for packages. */
function importsOf(path: string, text: string): string[] {
  const code = path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
    : text;
  return typescript.preProcessFile(code).importedFiles.map(({ fileName }) => {
    const name = fileName.replace(/\?.*$/, '');
    return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
  });
}

const roomOf = (path: string): string => path.split('/')[1];
const isAtTheEdge = (path: string): boolean =>
  roomOf(path) === 'app' || (roomOf(path) === 'render' && path.endsWith('.svelte'));

function faultOfImport(from: string, to: string): string | undefined {
  const room = roomOf(from);
  const { rooms, packages } = mayImport[room] ?? { rooms: [], packages: [] };
  const fault = `${from} imports ${to}`;
  if (to.startsWith('src/')) {
    if (room === 'cli' && to.endsWith('.svelte')) return fault;
    return roomOf(to) === room || rooms.includes(roomOf(to)) ? undefined : fault;
  }
  if (to.startsWith('data/')) return mayReadData.includes(room) ? undefined : fault;
  if (/^svelte(\/|$)/.test(to)) return isAtTheEdge(from) ? undefined : fault;
  if (to.startsWith('node:')) return room === 'cli' ? undefined : fault;
  return packages === 'any' || packages.some((name) => to.startsWith(name)) ? undefined : fault;
}

/** What is still imported when the code runs; types may look at each other. */
const loadedBy = (path: string, text: string): string[] =>
  importsOf(path, text.replace(/^\s*(import|export) type [^;]*;/gm, ''));

/** Each file that leads back to itself through others, once, with the way round; a component may nest itself. */
function importCycles(files: Files): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      cycles.push(`a circle: ${[...trail.slice(trail.indexOf(path)), path].join(' -> ')}`);
      return;
    }
    const text = files.get(path);
    if (done.has(path) || text === undefined) return;
    for (const to of loadedBy(path, text)) if (to !== path) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) walk(path, []);
  return cycles;
}

/** Names that only a page has, and what makes one run differ from the next; found by scope, so that a variable may be called `document`. */
const globalRules: Linter.Config = {
  files: ['**/*.ts'],
  languageOptions: { parser },
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  rules: {
    'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'localStorage', 'fetch'],
    'no-restricted-properties': [
      'error',
      { object: 'globalThis', property: 'document' },
      { object: 'globalThis', property: 'window' },
      { object: 'Math', property: 'random' },
      { object: 'Date', property: 'now' },
      { object: 'performance', property: 'now' },
    ],
  },
};

function faultsOfGlobals(path: string, text: string): string[] {
  if (isAtTheEdge(path) || !path.endsWith('.ts')) return [];
  return new Linter()
    .verify(text, [globalRules], { filename: path })
    .filter(({ ruleId, fatal }) => fatal || ruleId !== null)
    .map(({ line, message }) => `${path}:${line} ${message}`);
}

const faultsOf = (files: Files): string[] => [
  ...[...files.keys()].filter((path) => !(roomOf(path) in mayImport)).map((path) => `${path} is in no room`),
  ...[...files].flatMap(([path, text]) =>
    importsOf(path, text).flatMap((to) => faultOfImport(path, to) ?? []),
  ),
  ...importCycles(files),
  ...[...files].flatMap(([path, text]) => faultsOfGlobals(path, text)),
];

const root = fileURLToPath(new URL('..', import.meta.url));
const sources: Files = new Map(
  readdirSync(posix.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join('src', path.replaceAll('\\', '/')))
    .filter((path) => /\.(ts|svelte)$/.test(path))
    .map((path) => [path, readFileSync(posix.join(root, path), 'utf8')]),
);

describe('the rooms of src', () => {
  test('import in one direction, without a circle, and leave the page and chance to the edge', () => {
    expect(faultsOf(sources)).toEqual([]);
  });

  test('are all read, components too', () => {
    for (const room of Object.keys(mayImport)) {
      expect([...sources.keys()].some((path) => roomOf(path) === room)).toBe(true);
    }
    const component = 'src/render/SceneView.svelte';
    expect(importsOf(component, sources.get(component) ?? '')).toContain('src/render/MarkView.svelte');
  });
});

describe('the check of the rooms', () => {
  const faults = (files: Record<string, string>) => faultsOf(new Map(Object.entries(files)));

  test.each([
    ['src/model/a.ts', `import { b } from '../scene/b.ts';`],
    ['src/model/a.ts', `import type { B } from '../layout/b.ts';`],
    ['src/math/a.ts', `export { b } from '../model/b.ts';`],
    ['src/io/a.ts', `const b = await import('../app/b.ts');`],
    ['src/i18n/a.ts', `import '../model/b.ts';`],
    ['src/render/a.ts', `import { b } from '../model/b.ts';`],
    ['src/cli/a.ts', `import { b } from '../app/b.ts';`],
    ['src/cli/a.ts', `import B from '../render/B.svelte';`],
    ['src/app/a.ts', `import { b } from '../cli/b.ts';`],
    ['src/render/A.svelte', `<p>A</p>\n<script lang="ts">import { b } from '../model/b.ts';</script>`],
    ['src/layout/a.ts', `import data from '../../data/a.json?raw';`],
    ['src/scene/a.ts', `import { tick } from 'svelte';`],
    ['src/render/a.ts', `import { render } from 'svelte/server';`],
    ['src/io/a.ts', `import { readFileSync } from 'node:fs';`],
    ['src/math/a.ts', `import { mean } from 'd3';`],
  ])('finds the arrow back in %s: %s', (path, text) => {
    expect(faults({ [path]: text })).toHaveLength(1);
  });

  test.each([
    ['src/layout/a.ts', `import { b } from '../model/b.ts';\nimport { forceX } from 'd3';`],
    ['src/scene/a.ts', `import { b } from './text/b.ts';\nimport { c } from '../i18n/c.ts';`],
    ['src/render/A.svelte', `<script lang="ts">import { tick } from 'svelte';</script>`],
    ['src/app/a.ts', `import data from '../../data/a.json?raw';\ndocument.title = data;`],
    ['src/cli/a.ts', `import { readFileSync } from 'node:fs';`],
    ['src/model/a.ts', `// import { b } from '../app/b.ts';\nexport const a = "from '../app/b.ts'";`],
  ])('lets %s pass: %s', (path, text) => {
    expect(faults({ [path]: text })).toEqual([]);
  });

  test('finds a circle of three files once, and none in two ways to one file', () => {
    const to = (name: string) => `import './${name}.ts';`;
    expect(faults({ 'src/math/a.ts': to('b'), 'src/math/b.ts': to('c'), 'src/math/c.ts': to('a') })).toEqual([
      'a circle: src/math/a.ts -> src/math/b.ts -> src/math/c.ts -> src/math/a.ts',
    ]);
    expect(
      faults({
        'src/math/a.ts': to('b') + to('c'),
        'src/math/b.ts': to('d'),
        'src/math/c.ts': to('d'),
        'src/math/d.ts': '',
      }),
    ).toEqual([]);
  });

  test('lets two files know the types of each other', () => {
    expect(
      faults({
        'src/math/a.ts': `import type { B } from './b.ts';\nexport type A = B;`,
        'src/math/b.ts': `import { a } from './a.ts';`,
      }),
    ).toEqual([]);
  });

  test('finds a file outside every room', () => {
    expect(faults({ 'src/utils/a.ts': '' })).toEqual(['src/utils/a.ts is in no room']);
  });

  test.each([
    'document.title',
    'typeof window',
    'globalThis.document',
    'window.devicePixelRatio // eslint-disable-line',
    'Math.random()',
    'Date.now()',
    'fetch("a")',
  ])('finds %s outside the app', (expression) => {
    expect(faults({ 'src/scene/a.ts': `export const a = ${expression};` })).toHaveLength(1);
  });

  test.each([
    'export function titleOf(document: { title: string }) { return document.title; }',
    'export class Network { constructor(readonly document: object) {} get all() { return this.document; } }',
    'export const of = (network: { document: object }) => { const { document } = network; return { document }; };',
    'export interface Validation { document?: string; window: number }',
    '// document.title\nexport const note = "window.open";',
  ])('knows a name of our own from the page: %s', (text) => {
    expect(faults({ 'src/scene/a.ts': text })).toEqual([]);
  });
});
