/** The forms in which the sources can be taken along. */
import type { Source } from '../../model/schema.ts';
import { writeBibtex } from './bibtex.ts';
import { writeCslJson } from './cslJson.ts';
import { writeRis } from './ris.ts';

export interface BibliographyFormat {
  /** Of the file's name. */
  extension: string;
  mediaType: string;
  write: (sources: readonly Source[]) => string;
}

export const bibliographyFormats = {
  csl: { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json', write: writeCslJson },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex', write: writeBibtex },
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems', write: writeRis },
} satisfies Record<string, BibliographyFormat>;

export type BibliographyFormatName = keyof typeof bibliographyFormats;
