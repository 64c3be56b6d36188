/**
 * Writes scenes as the pages of one PDF: vectors, real text in embedded fonts, tagged with title, language and
 * alternative text. Letters stand where our own typesetting puts them, so that the Arabic script joins as on screen.
 */
import type { Glyph } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Mark, Paint, Scene, TextMark } from '../scene/marks.ts';
import { openFaces, type Face, type Faces, type FontFiles } from './text/fonts.ts';
import { mirrorOf, setLine, type GlyphRun } from './text/typesetting.ts';

const pointsPer = { mm: 72 / 25.4, px: 0.75 } as const;

/** @param scenes one a page; the first gives the document its title and language */
export async function writePdf(scenes: readonly Scene[], files: FontFiles): Promise<Uint8Array> {
  const [first] = scenes;
  const { metadata } = first;
  const document = new PDFDocument({
    autoFirstPage: false,
    font: '',
    lang: first.language,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: metadata?.title ?? first.title,
      Author: metadata?.creators.join(', ') ?? '',
      Subject: metadata?.description ?? first.description,
      Creator: 'Parley',
      // The data's date, never the clock's: the same figure gives the same file.
      CreationDate: new Date(Date.UTC(...dateParts(metadata?.date))),
    },
  });
  const bytes = collected(document);
  const painter = new Painter(document, openFaces(files));
  const root = document.struct('Document');
  document.addStructure(root);
  for (const scene of scenes) root.add(painter.page(scene));
  root.end();
  document.end();
  return bytes;
}

/** Year, month from 0, day; what a date leaves open is its first. */
function dateParts(date = '2000-01-01'): [number, number, number] {
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month - 1, day];
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}

class Painter {
  readonly #document: PDFKit.PDFDocument;
  readonly #faces: Faces;
  readonly #embedded = new Set<string>();

  constructor(document: PDFKit.PDFDocument, faces: Faces) {
    this.#document = document;
    this.#faces = faces;
  }

  page(scene: Scene): PDFKit.PDFStructureElement {
    const document = this.#document;
    const scale = pointsPer[scene.unit];
    document.addPage({ size: [scene.width * scale, scene.height * scale], margin: 0 });
    document.scale(scale);
    const section = document.struct('Sect');
    for (const { id, marks } of scene.layers) {
      if (id !== 'background' || marks.length === 0) continue;
      document.markContent('Artifact', { type: 'Layout' });
      for (const mark of marks) this.#paint(mark);
      document.endMarkedContent();
    }
    const figure = document.struct('Figure', { alt: scene.description });
    section.add(figure);
    figure.add(
      this.#tagged('Figure', scene, (id) => id !== 'background' && id !== 'legend' && id !== 'notes'),
    );
    figure.end();
    for (const part of ['legend', 'notes'] as const) {
      const text = document.struct('P');
      section.add(text);
      text.add(this.#tagged('P', scene, (id) => id === part));
      text.end();
    }
    section.end();
    return section;
  }

  #tagged(
    tag: PDFKit.Mixins.MarkingOptions['type'] | string,
    { layers }: Scene,
    belongs: (id: Scene['layers'][number]['id']) => boolean,
  ): PDFKit.PDFStructureContent {
    const content = this.#document.markStructureContent(tag as never);
    for (const { id, marks } of layers) if (belongs(id)) for (const mark of marks) this.#paint(mark);
    this.#document.endMarkedContent();
    return content;
  }

  #paint(mark: Mark): void {
    const document = this.#document;
    switch (mark.shape) {
      case 'group':
        for (const each of mark.marks) this.#paint(each);
        return;
      case 'text':
        this.#text(mark);
        return;
      case 'circle':
        if (mark.r > 0) this.#painted(mark, () => void document.circle(mark.cx, mark.cy, mark.r));
        return;
      case 'rect':
        this.#painted(mark, () => {
          const { x, y, width, height, radius } = mark;
          if (radius) document.roundedRect(x, y, width, height, radius);
          else document.rect(x, y, width, height);
        });
        return;
      case 'path':
        this.#painted(mark, () => void document.path(withCubics(mark.d)));
    }
  }

  #painted({ fill, stroke, strokeWidth, dash, cap, join }: Paint, trace: () => void): void {
    const document = this.#document;
    const isFilled = fill !== undefined && fill !== 'none';
    if (!isFilled && !stroke) return;
    document.save();
    if (stroke) {
      document
        .lineWidth(strokeWidth ?? 1)
        .lineCap(cap ?? 'butt')
        .lineJoin(join ?? 'miter');
      document.miterLimit(4);
      // Written as it is: the library refuses the zero lengths that make dots.
      if (dash) document.addContent(`[${dash.map((length) => length.toFixed(4)).join(' ')}] 0 d`);
    }
    trace();
    if (isFilled && stroke) document.fillAndStroke(fill, stroke);
    else if (isFilled) document.fill(fill);
    else document.stroke(stroke);
    document.restore();
  }

  /** Each glyph says which letters it stands for: readers put them in reading order themselves. */
  #text(mark: TextMark): void {
    const document = this.#document;
    const { runs } = setLine(mark, this.#faces);
    if (runs.length === 0) return;
    if (mark.language) document.markContent('Span', { lang: mark.language });
    document.fillColor(mark.fill);
    document.addContent('BT');
    for (const run of runs) this.#run(run, mark);
    document.addContent('ET');
    if (mark.language) document.endMarkedContent();
  }

  /**
   * Glyphs where our own typesetting has them. The library's own `text` would set each word by itself, which puts those
   * of a right-to-left line in the wrong order.
   */
  #run({ face, glyphs, positions, x, rightToLeft }: GlyphRun, { y, size }: TextMark): void {
    const write = (line: string) => void this.#document.addContent(line);
    const font = this.#use(face);
    const scale = size / face.font.unitsPerEm;
    write(`/${font.id} ${fixed(size)} Tf`);
    let pen = x;
    glyphs.forEach((glyph, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i];
      // The page runs downward; letters stand upright on it.
      const place = (x: number): void =>
        write(`1 0 0 -1 ${fixed(x + xOffset * scale)} ${fixed(y - yOffset * scale)} Tm`);
      const [first, ...joined] = glyph.codePoints;
      if (rightToLeft && joined.length > 0) {
        // Readers take letters from left to right before they turn a line round, and would take those of a ligature in
        // the wrong order: each of its later letters stands on its left, invisible and without width.
        write('3 Tr');
        for (const { letter, distance, width } of leftOf(glyph.codePoints)) {
          const each = face.font.glyphForCodePoint(letter);
          place(pen - distance * size);
          // A mark has no width that could be stretched.
          const advance = each.advanceWidth || face.font.unitsPerEm;
          write(`${fixed((100 * width * face.font.unitsPerEm) / advance)} Tz`);
          write(`[<${font.codeOf(each)}>] TJ`);
        }
        write('0 Tr 100 Tz');
        place(pen);
        write(`[<${font.codeOf(glyph, [first])}>] TJ`);
      } else {
        place(pen);
        // A bracket that is turned round is written as the other one, whose letter it is.
        const written = rightToLeft && mirrorOf(String.fromCodePoint(first));
        if (written) write(`/Span <</ActualText <FEFF${utf16(written)}>>> BDC`);
        write(`[<${font.codeOf(glyph)}>] TJ`);
        if (written) write('EMC');
      }
      pen += xAdvance * scale;
    });
  }

  /** A face as the page's font, embedded when it is first used. */
  #use(face: Face): { id: string; codeOf: (glyph: Glyph, letters?: readonly number[]) => string } {
    const document = this.#document as OpenDocument;
    if (!this.#embedded.has(face.key)) {
      document.registerFont(face.key, face.bytes as Buffer);
      this.#embedded.add(face.key);
    }
    document.font(face.key);
    const font = document._font;
    document.page.fonts[font.id] ??= font.ref();
    return {
      id: font.id,
      codeOf: (glyph, letters = glyph.codePoints) => {
        const code = font.subset.includeGlyph(glyph.id);
        font.widths[code] ??= (glyph.advanceWidth / face.font.unitsPerEm) * 1000;
        font.unicode[code] ??= letters;
        return code.toString(16).padStart(4, '0');
      },
    };
  }
}

/**
 * Path data whose quadratic curves are the cubic ones of the same shape: the library would write a quadratic curve with
 * the operator `v`, whose curve is another (ISO 32000-1, 8.5.2.2).
 */
function withCubics(d: string): string {
  return d.replace(quadratic, (_, ...points: string[]) => {
    const [x0, y0, x1, y1, x, y] = points.slice(0, 6).map(Number);
    const towards = (end: number, control: number): string => fixed(end + (2 / 3) * (control - end));
    return `C${towards(x0, x1)} ${towards(y0, y1)} ${towards(x, x1)} ${towards(y, y1)} ${x} ${y}`;
  });
}
const point = String.raw`(-?[\d.]+) (-?[\d.]+)`;
/** After the point that it begins at. */
const quadratic = new RegExp(`(?<=${point})Q${point} ${point}`, 'g');

/**
 * The later letters of a ligature from left to right, on the ligature's left edge and without width. A letter twice on
 * one spot would pass for a bold one, and be read once: the second stands apart, wide enough that no space is read.
 * Distance and width are in text sizes.
 */
function leftOf(letters: readonly number[]): { letter: number; distance: number; width: number }[] {
  let distance = 0;
  return letters
    .map((letter, i) => {
      const step = letter === letters[i - 1] ? apart : 0;
      distance += step;
      return { letter, distance, width: step || noWidth };
    })
    .slice(1)
    .reverse();
}
const apart = 0.11;
/** None at all would be left out. */
const noWidth = 0.001;

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
const fixed = (value: number): string => value.toFixed(4);

/** What the library keeps of an embedded font, which its types leave out. */
interface OpenDocument extends PDFKit.PDFDocument {
  _font: {
    id: string;
    ref: () => unknown;
    subset: { includeGlyph: (id: number) => number };
    widths: number[];
    unicode: (readonly number[])[];
  };
  page: PDFKit.PDFPage & { fonts: Record<string, unknown> };
}
