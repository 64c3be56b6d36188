import { reading } from './reading.ts';

/** One entry an issue code: what is wrong, and how to mend it. The place is put in front by the caller. */
type Values = Readonly<Record<string, string | number | readonly string[]>>;
interface Words {
  message: (values: Values) => string;
  mend: (values: Values) => string;
}

const listed = (value: Values[string]): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];
const meant = (near: Values[string]): string => {
  const names = listed(near).map((name) => `"${name}"`);
  return names.length === 0 ? '' : `Did you mean ${names.join(' or ')}? If not, `;
};
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const dangling = (thing: string, collection: string): Words => ({
  message: ({ id }) => `the ${thing} "${id}" is not in the list of ${collection}.`,
  mend: ({ near }) => sentence(`${meant(near)}add it to ${collection}, or take the reference out.`),
});

export const issues: Readonly<Record<string, Words>> = {
  ...reading,
  'file/empty': { message: () => 'the file is empty.', mend: () => 'Choose a file with a network in it.' },
  'file/unreadable': {
    message: ({ reason }) => `the file cannot be read (${reason}).`,
    mend: () => 'Check its name and that you may read it.',
  },
  'file/too-large': {
    message: ({ largestMiB }) => `the file is larger than ${largestMiB} MiB.`,
    mend: () => 'Split it, or take out what is not needed.',
  },
  'json/syntax': {
    message: ({ near }) => `this is not JSON, near "${near}".`,
    mend: () => 'Look for a missing comma, quotation mark or bracket just before this place.',
  },
  'document/not-an-object': {
    message: () => 'the file does not hold a Parley document.',
    mend: () => 'A document begins with { "format": "parley", "version": 1, … }.',
  },
  'document/format': {
    message: ({ found }) => `"format" is ${found}, not "parley".`,
    mend: () => 'Open a Parley document, or add "format": "parley" if it is one.',
  },
  'document/newer': {
    message: ({ version }) => `the document has version ${version}; this Parley reads version 1.`,
    mend: () => 'Open it with a newer Parley.',
  },
  'document/too-deep': {
    message: ({ deepest }) => `the document is nested more than ${deepest} levels deep.`,
    mend: () => 'No field of a Parley document needs that: take the nested values out.',
  },
  'schema/date': {
    message: ({ found }) => `${found} is not a date.`,
    mend: () => 'Write 2014, 2014-06 or 2014-06-15.',
  },
  'schema/invalid_type': {
    message: ({ found, expected }) => `${found} stands where ${expected} is expected.`,
    mend: ({ expected }) => `Give a value of the kind ${expected}.`,
  },
  'schema/invalid_value': {
    message: ({ found }) => `${found} is not one of the values known here.`,
    mend: ({ expected }) => `Use one of: ${expected}.`,
  },
  'schema/invalid_union': {
    message: ({ found }) => `${found} does not fit here.`,
    mend: () => 'Look at the field in parley.schema.json.',
  },
  'schema/invalid_format': {
    message: ({ found }) => `${found} does not have the form expected here.`,
    mend: ({ expected }) => `Expected: ${expected}.`,
  },
  'schema/too_small': {
    message: ({ found }) => `${found} is too small or too short.`,
    mend: ({ expected }) => `At least ${expected}.`,
  },
  'schema/too_big': {
    message: ({ found }) => `${found} is too large or too long.`,
    mend: ({ expected }) => `At most ${expected}.`,
  },
  'id/duplicate': {
    message: ({ id }) => `the id "${id}" is used more than once.`,
    mend: () => 'Give each record an id of its own.',
  },
  'reference/sources': dangling('source', 'sources'),
  'reference/actors': dangling('actor', 'actors'),
  'reference/ties': dangling('tie', 'ties'),
  'reference/events': dangling('event', 'events'),
  'date/order': {
    message: ({ from, to }) => `it ends (${to}) before it begins (${from}).`,
    mend: () => 'Exchange or correct the two dates.',
  },
  'actor/affiliation-loop': {
    message: ({ actors }) => `the affiliations run in a circle: ${listed(actors).join(' → ')}.`,
    mend: () => 'Take one of these affiliations out.',
  },
  'vocabulary/kind': {
    message: ({ kind }) => `the kind "${kind}" is not known; the actor is drawn as a circle.`,
    mend: ({ near }) => sentence(`${meant(near)}add the kind to vocabulary.kinds.`),
  },
  'vocabulary/type': {
    message: ({ type }) => `the type "${type}" is not known; the tie is drawn as a plain line.`,
    mend: ({ near }) => sentence(`${meant(near)}add the type to vocabulary.types.`),
  },
  'secrecy/field': {
    message: ({ field }) =>
      `"${field}" is marked as sensitive, but is no field here; the mark hides nothing.`,
    mend: ({ near }) => sentence(`${meant(near)}take it out of sensitiveFields.`),
  },
  'tie/self': {
    message: ({ actor }) => `the tie joins "${actor}" to itself; it is kept but not drawn.`,
    mend: () => 'Check its source and target.',
  },
};

export const places = {
  line: (line: number): string => `line ${line}`,
  row: (row: number): string => `row ${row}`,
  column: (column: string): string => (/^\d+$/.test(column) ? `column ${column}` : `column "${column}"`),
  record: (path: string, record: string): string => `${path} ("${record}")`,
  unknown: ({ code }: { code: string }): string => `there is a problem (${code}).`,
};
