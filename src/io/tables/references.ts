/** Ties and events name actors by id, by name or by short name; without a list of actors, the names make them. */
import type { DraftRecord, Loose } from './draft.ts';

const folded = (name: unknown): string => String(name).normalize('NFC').toLowerCase();

/** @param isListed the file has a list of actors, so that a name outside it is a mistake */
export function resolverOf(actors: readonly DraftRecord[], isListed: boolean) {
  const ids = new Set<unknown>(actors.map(({ fields }) => fields.id));
  const byName = new Map<string, unknown>();
  const ambiguous = new Set<string>();
  for (const { fields } of actors) {
    for (const name of [fields.name, fields.short, fields.id]) {
      if (name === undefined) continue;
      const key = folded(name);
      if (byName.has(key) && byName.get(key) !== fields.id) ambiguous.add(key);
      byName.set(key, fields.id);
    }
  }
  const added: DraftRecord[] = [];
  const idOf = (name: unknown, at: DraftRecord['at'] = {}): unknown => {
    if (ids.has(name)) return name;
    const key = folded(name);
    if (byName.has(key) && !ambiguous.has(key)) return byName.get(key);
    if (isListed) return name;
    const id = String(name).slice(0, 200);
    added.push({ fields: { id, name }, at });
    ids.add(id);
    byName.set(key, id);
    return id;
  };
  const resolve = (fields: Loose, name: string) => {
    if (fields[name] !== undefined) fields[name] = idOf(fields[name]);
  };
  const resolveAll = (fields: Loose, name: string) => {
    if (Array.isArray(fields[name])) fields[name] = fields[name].map((each) => idOf(each));
  };
  for (const { fields } of actors) {
    const { affiliation } = fields;
    const key = folded(affiliation);
    if (affiliation !== undefined && !ids.has(affiliation) && byName.has(key) && !ambiguous.has(key))
      fields.affiliation = byName.get(key);
  }
  return {
    added,
    tie: (fields: Loose) => {
      resolve(fields, 'source');
      resolve(fields, 'target');
      resolveAll(fields, 'between');
    },
    /** Participants are names, `name (role)`, or records. */
    event: (fields: Loose) => {
      resolveAll(fields, 'absent');
      if (!Array.isArray(fields.participants)) return;
      fields.participants = fields.participants.map((each: unknown) =>
        participantOf(each, idOf, ids, byName),
      );
    },
  };
}

function participantOf(
  each: unknown,
  idOf: (name: unknown) => unknown,
  ids: ReadonlySet<unknown>,
  byName: ReadonlyMap<string, unknown>,
): unknown {
  const given = typeof each === 'string' && each.startsWith('{') ? parsed(each) : each;
  if (typeof given !== 'string') return given;
  const match = /^(.+?) \(([^()]+)\)$/.exec(given);
  const isWhole = ids.has(given) || byName.has(folded(given));
  return match && !isWhole
    ? { actor: idOf(match[1]), role: match[2] }
    : { actor: idOf(given), role: 'participant' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
