/** Small readers of BibTeX and RIS by their definitions, so that what is written is read by other code than ours. */

/** Entries of a BibTeX file: braces are counted, a backslash hides nothing from the count. */
export function readBibtex(text: string): { type: string; key: string; fields: Record<string, string> }[] {
  const entries: { type: string; key: string; fields: Record<string, string> }[] = [];
  let at = 0;
  const skip = (pattern: RegExp): string => {
    const match = new RegExp(pattern.source, 'yu');
    match.lastIndex = at;
    const found = match.exec(text)?.[0];
    if (found === undefined) throw new Error(`expected ${pattern.source} at ${text.slice(at, at + 40)}`);
    at += found.length;
    return found;
  };
  const braced = (): string => {
    const start = at;
    let depth = 0;
    do {
      if (at >= text.length) throw new Error('a brace is not closed');
      if (text[at] === '{') depth++;
      if (text[at] === '}') depth--;
      at++;
    } while (depth > 0);
    return text.slice(start + 1, at - 1);
  };
  skip(/\s*/);
  while (at < text.length) {
    skip(/@/);
    const type = skip(/[a-z]+/);
    skip(/\{/);
    const key = skip(/[^\s,{}"#%'()=~\\]+/);
    skip(/,\s*/);
    const fields: Record<string, string> = {};
    while (text[at] !== '}') {
      const field = skip(/[a-z]+/);
      if (Object.hasOwn(fields, field)) throw new Error(`${field} twice`);
      skip(/\s*=\s*/);
      fields[field] = text[at] === '{' ? braced() : skip(/[a-z]+/);
      skip(/,\s*/);
    }
    skip(/\}\s*/);
    entries.push({ type, key, fields });
  }
  return entries;
}

const commands: readonly [string, string][] = [
  ['\\textbraceleft{}', '{'],
  ['\\textbraceright{}', '}'],
  ['\\textasciitilde{}', '~'],
  ['\\textasciicircum{}', '^'],
  ['\\textbackslash{}', '\\'],
  ['\\$', '$'],
  ['\\&', '&'],
  ['\\#', '#'],
  ['\\_', '_'],
  ['\\%', '%'],
];
/** The text that TeX would print of a field; bare braces only group. */
export function printed(field: string): string {
  let text = '';
  for (let at = 0; at < field.length;) {
    const command = commands.find(([name]) => field.startsWith(name, at));
    if (!command && '\\$&#_%~^'.includes(field[at])) throw new Error(`bare ${field[at]} in ${field}`);
    if (!command && !'{}'.includes(field[at])) text += field[at];
    else if (command) text += command[1];
    at += command ? command[0].length : 1;
  }
  return text;
}

/** Records of a RIS file, each a list of tag and value. */
export function readRis(text: string): [tag: string, value: string][][] {
  const records: [string, string][][] = [];
  let current: [string, string][] | undefined;
  for (const line of text.split('\r\n').filter((each) => each !== '')) {
    const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/su.exec(line);
    if (!match || /[\r\n]/.test(line)) throw new Error(`no line of RIS: ${JSON.stringify(line)}`);
    const [, tag, value] = match;
    if ((tag === 'TY') !== (current === undefined)) throw new Error(`${tag} out of place`);
    if (tag === 'TY') current = [];
    if (tag === 'ER') {
      records.push(current ?? []);
      current = undefined;
    } else current?.push([tag, value]);
  }
  if (current) throw new Error('a record is not ended');
  return records;
}
