/**
 * The page that every figure stands on, in mm: title, date and viewpoint, legend, notes, references. What fills its
 * middle is the face's own; the map, a matrix or a curve say how high they want to be and draw into a box.
 */
import type { Messages } from '../i18n/messages.ts';
import { describeView } from './description.ts';
import { isWeak } from './evidence.ts';
import { shapeShare, sizePresets, type FigureChoices } from './figure.ts';
import type { LegendGroup } from './legendParts.ts';
import { legendBeside, legendMarks, legendUnder } from './legendPlan.ts';
import type { MapContent, MapInput } from './mapInput.ts';
import { layersOf } from './mapScene.ts';
import type { Box, FigureMetadata, Mark, Scene } from './marks.ts';
import { scenarioTitle, timeTitle, viewpointOf } from './names.ts';
import { figureNotes } from './notes.ts';
import { figurePayload } from './payload.ts';
import { referenceList } from './referenceList.ts';
import { referenceMarks } from './referenceMarks.ts';
import { figureReferences, unnumberedText } from './references.ts';
import { printSizes, type Sizes } from './sizes.ts';
import { wrapText } from './text/lines.ts';
import { textBlock } from './textMarks.ts';
import { themes, type Theme } from './theme.ts';

/** What a face's figure is drawn with. */
export interface PageTools {
  messages: Messages;
  theme: Theme;
  sizes: Sizes;
  figure: FigureChoices;
}

/** What fills a page, and what its page says of it. */
export interface PageContent {
  /** Only what is drawn; shown if the figure has a legend. */
  legend: readonly LegendGroup[];
  /** How high it wants to be at a width, in mm, where the page is as high as it needs. */
  heightFor: (width: number) => number;
  /** The least height at a width that it can be drawn in: a page of fixed height grows to it. */
  leastHeightFor?: (width: number) => number;
  /** Draws into the box, in the page's own mm. */
  draw: (box: Box) => MapContent;
  /** The time that it shows, and of what, where the view's date does not say it. */
  subtitle?: string;
  /** Sentences under the figure, one paragraph each, where they are not those of a map. */
  notes?: readonly string[];
  /** What the drawing's numbers stand for: a paragraph before the notes. */
  key?: string;
  /** The alternative text by rule, where it is not that of a map. */
  description?: string;
}

/** A face's own figure from what the view shows. */
export type FaceFigure = (input: MapInput, tools: PageTools) => PageContent;

/** Of a figure that places neither actors nor ties on a plane. */
export const noPlaces: Scene['places'] = { actors: [], ties: [], unlabelled: [] };

interface Page extends PageTools {
  input: MapInput;
  content: PageContent;
}

/** Title, content, legend and notes one under the other, or the legend beside the content on pages and slides. */
export function buildPage(
  input: MapInput,
  figure: FigureChoices,
  messages: Messages,
  faceFigure: FaceFigure,
): Scene {
  const preset = sizePresets[figure.size];
  const textPt = figure.textPt ?? preset.textPt;
  const sizes = printSizes(textPt, shapeShare(preset, textPt));
  const tools: PageTools = { messages, theme: themes[figure.theme], sizes, figure };
  const page: Page = { ...tools, input, content: faceFigure(input, tools) };
  const { content } = page;
  const margin = sizes.text[2] * 1.2;
  const inner = { x: margin, width: preset.widthMm - 2 * margin };
  const title = titleBlock(page, { ...inner, y: margin });
  const notes = notesBlock(page, inner);
  const plan = planPage(page, { inner, margin, title: title.height, notes: notes.height });
  const drawn = content.draw(plan.box);
  const references = referencesOf(page, drawn, inner);
  const height = Math.round((plan.height + references.height) * 100) / 100;
  const description = figure.alt ?? content.description ?? describeView(input, messages);
  return {
    width: preset.widthMm,
    height,
    unit: 'mm',
    language: messages.language,
    title: figure.title ?? input.sliced.network.document.title,
    description,
    layers: layersOf(
      {
        ...drawn.layers,
        annotations: [...(drawn.layers.annotations ?? []), ...references.marks],
        background: figure.background
          ? [{ shape: 'rect', x: 0, y: 0, width: preset.widthMm, height, fill: tools.theme.canvas }]
          : [],
        legend: plan.legend,
        notes: [
          ...title.marks,
          ...notes.at(plan.notesY),
          ...references.at(plan.height - margin + sizes.text[2]),
        ],
      },
      messages,
    ),
    places: drawn.places,
    metadata: metadataOf(page, description),
  };
}

/** Where the content stands and how high the page is; the legend with it, for its place depends on both. */
function planPage(
  { content, figure, sizes, theme }: Page,
  {
    inner,
    margin,
    title,
    notes,
  }: { inner: { x: number; width: number }; margin: number } & Record<'title' | 'notes', number>,
) {
  const preset = sizePresets[figure.size];
  const groups = figure.legend ? content.legend : [];
  const gap = sizes.text[2];
  const under =
    groups.length > 0 && !preset.legendBeside ? legendUnder(groups, inner.width, sizes) : undefined;
  const fixed =
    title + notes + (under?.height ?? 0) + 2 * margin + gap * (under ? 2 : 1) + (notes > 0 ? gap : 0);
  const pageRoom = Math.max(20, (preset.heightMm ?? 0) - fixed);
  const beside =
    groups.length > 0 && preset.legendBeside
      ? legendBeside(groups, { width: inner.width * 0.55, height: pageRoom }, sizes)
      : undefined;
  const width = Math.max(20, inner.width - (beside ? beside.width + gap : 0));
  // What is higher than its page makes the page higher: nothing is cut off.
  const boxHeight = preset.heightMm
    ? Math.max(pageRoom, beside?.height ?? 0, content.leastHeightFor?.(width) ?? 0)
    : content.heightFor(width);
  const box: Box = { x: margin, y: margin + title + gap * 0.5, width, height: boxHeight };
  const below = box.y + boxHeight + gap;
  const notesY = below + (under ? under.height + gap : 0);
  const height = Math.max(preset.heightMm ?? 0, notesY + notes + margin);
  const tools = { theme, sizes };
  return {
    box,
    height,
    notesY: Math.max(notesY, height - margin - notes),
    legend: [
      ...(under ? legendMarks(under, { x: margin, y: below }, tools) : []),
      ...(beside ? legendMarks(beside, { x: margin + width + gap, y: box.y }, tools) : []),
    ],
  };
}

function titleBlock(
  { input, figure, messages, theme, sizes, content }: Page,
  at: { x: number; y: number; width: number },
) {
  if (!figure.showTitle) return { marks: [] as Mark[], height: 0 };
  const size = sizes.text[2];
  const head = { size: size * 1.55, weight: 'bold' } as const;
  const sub = { size: size * 1.1, weight: 'normal' } as const;
  const { document } = input.sliced.network;
  const lines = wrapText(figure.title ?? document.title, at.width, head);
  const leading = head.size * 1.2;
  const when = messages.figure.subtitle({
    date: content.subtitle ?? timeTitle(input.view, messages),
    viewpoint: viewpointOf(input.sliced.network, input.view),
    scenario: scenarioTitle(input.sliced.network, input.view),
    then: input.view.known === 'then',
  });
  // Under a finding of one's own stands what it was found in.
  const subtitle = figure.title === null ? when : `${document.title} · ${when}`;
  const subLines = wrapText(subtitle, at.width, sub);
  const subY = at.y + leading * lines.length + size * 0.25;
  return {
    marks: [
      ...textBlock(lines, { ...at, leading }, head, theme.text),
      ...textBlock(subLines, { x: at.x, y: subY, leading: sub.size * 1.25 }, sub, theme.text),
    ],
    height: subY - at.y + sub.size * 1.25 * subLines.length,
  };
}

function notesBlock(
  { input, figure, messages, theme, sizes, content }: Page,
  { x, width }: { x: number; width: number },
) {
  const style = { size: sizes.text[2], weight: 'normal' } as const;
  const leading = style.size * 1.3;
  const notes = figureNotes(input, messages, {
    ...figure,
    ...(content.key ? { key: content.key } : {}),
    ...(content.notes ? { own: content.notes } : {}),
  });
  const lines = notes.flatMap((note) => wrapText(note, width, style));
  return {
    height: leading * lines.length,
    at: (y: number) => textBlock(lines, { x, y, leading }, style, theme.text),
  };
}

/**
 * Numbers on the ties of a single map, and the list under the notes. The page grows by the list: what is drawn keeps
 * its size.
 */
function referencesOf(page: Page, drawn: MapContent, inner: { x: number; width: number }) {
  const { input, figure, messages } = page;
  const none = { marks: [] as Mark[], height: 0, at: (): Mark[] => [] };
  if (!figure.references) return none;
  const references = figureReferences(input);
  if (references.sources.length === 0) return none;
  const marks = input.moments ? [] : referenceMarks(drawn.places, references, page);
  const numbered = new Set(marks.length > 0 ? drawn.places.ties.map(({ id }) => id) : []);
  const unnumbered = unnumberedText(references, (id) => numbered.has(id), input, messages);
  const list = referenceList(references, unnumbered, inner, page);
  return { ...list, marks, height: list.height + page.sizes.text[2] };
}

function metadataOf({ input, figure, messages }: Page, description: string): FigureMetadata {
  const { document } = input.sliced.network;
  const weak = input.sliced.ties.filter(isWeak).length;
  return {
    title: figure.title ?? document.title,
    description: [description, messages.figure.weakTies(weak)].filter(Boolean).join(' '),
    creators: document.creators,
    ...(document.updated ? { date: document.updated } : {}),
    language: messages.language,
    sources: [document.title],
    ...(document.license ? { license: document.license } : {}),
    ...(figure.data ? { payload: figurePayload(input, figure) } : {}),
  };
}
