/** What a format cannot hold of a network, counted before it is saved. */
import type { Issue } from '../model/issue.ts';
import type { Network } from '../model/network.ts';
import type { WritableFormat } from './formats.ts';

/** Letters that one cell of a workbook holds. */
export const longestCell = 32_767;

/** Text that XML 1.0 cannot hold: control letters and halves of pairs. */
export const notXml =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const formatNames: Readonly<Record<WritableFormat, string>> = {
  parley: 'A Parley document',
  csv: 'CSV',
  excel: 'Excel',
  gexf: 'GEXF',
  graphml: 'GraphML',
  csl: 'CSL-JSON',
  bibtex: 'BibTeX',
  ris: 'RIS',
};

type Values = Record<string, string | number>;

/** One issue for each kind of loss, none if the format holds everything. */
export function lossesOf(network: Network, format: WritableFormat): Issue[] {
  const loss = (code: string, values: Values): Issue[] =>
    values.count === 0
      ? []
      : [{ code, severity: 'warning', where: {}, values: { format: formatNames[format], ...values } }];
  const { document } = network;
  if (format === 'parley') return [];
  if (format === 'csl' || format === 'bibtex' || format === 'ris') {
    return loss('loss/all-but-sources', { actors: network.actors.length, ties: network.ties.length });
  }
  const texts = textsOf(document);
  const letters = () =>
    loss('loss/letters', { count: texts.filter((text) => text.search(notXml) >= 0).length });
  if (format === 'csv')
    return loss('loss/letters', { count: texts.filter((text) => loneHalves.test(text)).length });
  if (format === 'excel') {
    return [
      ...loss('loss/long-cells', {
        count: texts.filter((text) => text.length > longestCell - 1000).length,
        most: longestCell,
      }),
    ];
  }
  return [...graphLosses(network, format, loss), ...letters()];
}

const loneHalves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const collections = ['sources', 'events', 'eras', 'themes', 'stories', 'scenarios', 'prompts'] as const;
/** Of the document itself, graph formats keep what they have a place for. */
const keptOfDocument = [
  'format',
  'version',
  '$schema',
  'title',
  'description',
  'creators',
  'actors',
  'ties',
  'layout',
  'vocabulary',
  ...collections,
];

function graphLosses(
  network: Network,
  format: WritableFormat,
  loss: (code: string, values: Values) => Issue[],
): Issue[] {
  const { document } = network;
  const missing = collections.flatMap((collection) =>
    loss('loss/collection', { collection, count: document[collection].length }),
  );
  const { vocabulary } = document;
  const words = (vocabulary?.kinds.length ?? 0) + (vocabulary?.types.length ?? 0);
  const defaults: Record<string, unknown> = { language: 'en', viewpoint: 'dataset' };
  const details = Object.entries(document).filter(
    ([name, value]) => !keptOfDocument.includes(name) && value !== undefined && value !== defaults[name],
  ).length;
  const field = (collection: 'actors' | 'ties', name: string) =>
    loss('loss/field', {
      collection,
      field: name,
      count: document[collection].filter((record) => (record as Record<string, unknown>)[name] !== undefined)
        .length,
    });
  const cited =
    network.ties.filter(({ claims }) => claims.length > 0).length +
    network.actors.filter(({ sources, influence, interest, roles }) =>
      [sources, influence?.sources ?? [], interest?.sources ?? [], ...roles.map((role) => role.sources)].some(
        (list) => list.length > 0,
      ),
    ).length;
  const undirected = network.ties.filter((tie) => !network.isDirected(tie)).length;
  const isMixed = undirected > 0 && undirected < network.ties.length;
  const isCoarse = ({ from, to }: { from?: string; to?: string }) =>
    [from, to].some((date) => date !== undefined && date.length < 10);
  return [
    ...missing,
    ...loss('loss/collection', { collection: 'vocabulary', count: words }),
    ...loss('loss/collection', { collection: 'document', count: details }),
    ...field('ties', 'event'),
    ...loss('loss/sources-named', { count: cited }),
    ...loss('loss/direction', { count: isMixed ? undirected : 0 }),
    ...loss('loss/whole-days', {
      count: format === 'gexf' ? [...network.actors, ...network.ties].filter(isCoarse).length : 0,
    }),
  ];
}

/** Every text in a document, at any depth. */
function textsOf(value: unknown): string[] {
  const texts: string[] = [];
  const open: unknown[] = [value];
  for (let at = open.pop(); open.length > 0 || at !== undefined; at = open.pop()) {
    if (typeof at === 'string') texts.push(at);
    else if (Array.isArray(at)) open.push(...(at as unknown[]).filter((each) => each !== undefined));
    else if (typeof at === 'object' && at !== null) {
      for (const [key, each] of Object.entries(at)) {
        texts.push(key);
        if (each !== undefined) open.push(each);
      }
    }
  }
  return texts;
}
