/** What a figure's file says of itself: a Creative Commons work in RDF, and beside it the data that it shows. */
import type { FigureMetadata } from '../scene/marks.ts';
import { drawable } from '../scene/text/direction.ts';
import { escapeText, openTag } from './xml.ts';

const element = (name: string, text: string): string => `<${name}>${escapeText(drawable(text))}</${name}>`;

export function metadataElement(figure: FigureMetadata): string {
  const licence = figure.license?.url;
  return [
    '<metadata>',
    '<rdf:RDF>',
    '<cc:Work rdf:about="">',
    element('dc:title', figure.title),
    ...figure.creators.map(
      (name) => `<dc:creator><cc:Agent>${element('dc:title', name)}</cc:Agent></dc:creator>`,
    ),
    ...(figure.date ? [element('dc:date', figure.date)] : []),
    element('dc:language', figure.language),
    ...figure.sources.map((source) => element('dc:source', source)),
    element('dc:description', figure.description),
    ...(figure.license ? [element('dc:rights', figure.license.name)] : []),
    ...(licence ? [openTag('cc:license', { 'rdf:resource': licence }).replace(/>$/, '/>')] : []),
    '</cc:Work>',
    '</rdf:RDF>',
    ...(figure.payload ? [`<parley:data>${escapeJson(figure.payload)}</parley:data>`] : []),
    '</metadata>',
  ].join('\n');
}

/** JSON as XML text: what XML cannot hold stands as JSON escapes, so that every string comes back to the letter. */
const escapeJson = (json: string): string =>
  escapeText(
    json.replace(
      // eslint-disable-next-line no-control-regex
      /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
