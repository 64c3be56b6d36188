/** Text and attributes as XML has them. */
import { drawable } from '../scene/text/direction.ts';

/** Printable ASCII without `"`, `&`, `<` and `>`: nearly every attribute of a figure, and written as it is. */
const isPlain = (text: string): boolean => /^[ !#-%'-;=?-~]*$/.test(text);

export const escapeText = (text: string): string =>
  isPlain(text) ? text : text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const escapeAttribute = (text: string): string =>
  isPlain(text) ? text : escapeText(drawable(text)).replace(/"/g, '&quot;');

export function openTag(name: string, attributes: Readonly<Record<string, string>>): string {
  let tag = `<${name}`;
  for (const key in attributes) tag += ` ${key}="${escapeAttribute(attributes[key])}"`;
  return `${tag}>`;
}
