/** The network that a figure of Parley carries in its metadata. */
import type { Issue } from '../model/issue.ts';
import { parseXml } from './graphs/xml.ts';
import type { ReadControl } from './limits.ts';
import { parseJson } from './parleyJson.ts';

export interface FigureData {
  document: unknown;
  /** The view and the figure's choices that it was drawn with; `scene` knows their fields. */
  view?: unknown;
  figure?: unknown;
}

/** `undefined` in `data` with an issue if the figure is not one of Parley's, or was saved without its data. */
export function readFigure(text: string, control: ReadControl): { data?: FigureData; issue?: Issue } {
  let json: string | undefined;
  let hasMetadata = false;
  const issue = parseXml(
    text,
    {
      open: ({ name }) => {
        if (name === 'metadata') hasMetadata = true;
      },
      close: ({ name, path }, content) => {
        if (name === 'data' && path.includes('metadata')) json = content;
      },
    },
    control,
  );
  if (issue) return { issue };
  const bad = (code: string): { issue: Issue } => ({
    issue: { code, severity: 'error', where: {}, values: {} },
  });
  if (json === undefined) return bad(hasMetadata ? 'svg/no-data' : 'svg/foreign');
  const parsed = parseJson(json);
  if ('issue' in parsed)
    return parsed.issue.code === 'document/too-deep' ? { issue: parsed.issue } : bad('svg/no-data');
  const data = parsed.value as FigureData | null;
  return typeof data === 'object' && data?.document !== undefined ? { data } : bad('svg/no-data');
}
