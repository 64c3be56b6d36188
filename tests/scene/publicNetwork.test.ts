/** The bytes of a public copy, in every format and as a figure, searched for every sensitive string. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';
import { writableFormats } from '../../src/io/formats.ts';
import { writeFormat } from '../../src/io/writeFormat.ts';
import { svgString } from '../../src/render/svgString.ts';
import { arrangedPositions } from '../../src/scene/arrangement.ts';
import { defaultFigure, type FigureChoices } from '../../src/scene/figure.ts';
import { figureOf } from '../../src/scene/figureOf.ts';
import { namesMarked, publicNetwork, publicView } from '../../src/scene/publicNetwork.ts';
import { openingView } from '../../src/scene/openingView.ts';
import type { View } from '../../src/scene/view.ts';
import { faces } from '../../src/scene/viewChoices.ts';
import { viewToFragment } from '../../src/scene/viewLink.ts';
import type { ActorId } from '../../src/model/schema.ts';
import { actor, networkOf, tie } from './network.ts';
import { secretNetwork, secretTexts, tellingView } from './secretNetwork.ts';

const whole = networkOf({
  title: 'Talks',
  description: 'Hosted by Nightjar.',
  sources: [
    { id: 'wire', title: 'Cable from Embassy X', sensitive: true },
    { id: 'open', title: 'Open report' },
  ],
  actors: [
    actor('nightjar', { name: 'Nightjar', names: { fa: 'شبگرد' }, sensitive: true }),
    actor('b', { description: 'Met Nightjar twice.' }),
    actor('c'),
  ],
  ties: [
    tie('nightjar-b', 'nightjar', 'b', 'mediation'),
    tie('b-c', 'b', 'c', 'talks', { claims: [{ source: 'wire' }, { source: 'open' }], note: 'ask Nightjar' }),
    tie('b-c-hidden', 'b', 'c', 'contact', { sensitive: true }),
  ],
  events: [
    {
      id: 'ev',
      title: 'Round',
      date: '2001',
      kind: 'talks',
      participants: [{ actor: 'nightjar', role: 'host' }],
    },
  ],
});
const secrets = ['nightjar', 'شبگرد', 'cable from', 'embassy x', 'b-c-hidden', 'wire'];
const positions = arrangedPositions(whole);
const { network } = publicNetwork(whole, positions);

/** The text of the bytes; of archives that of all files within. */
function textOf(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.entries(unzipSync(bytes)).flatMap(([name, file]) => [name, textOf(file)]) : [];
  return isZip ? parts.join('\n') : new TextDecoder().decode(bytes);
}
const expectClean = (text: string): void => {
  for (const secret of secrets) expect(text.toLowerCase(), secret).not.toContain(secret);
};

describe('a public copy', () => {
  test.each(writableFormats)('as %s holds no sensitive string', async (format) => {
    const { bytes } = await writeFormat(network, format);
    const text = textOf(bytes);
    expect(text.length).toBeGreaterThan(2);
    expectClean(text);
  });

  test('would be found out: the whole network as CSV holds them', async () => {
    const { bytes } = await writeFormat(whole, 'csv');
    expect(textOf(bytes).toLowerCase()).toContain('nightjar');
  });

  test('as a figure holds none, in marks, description, metadata or embedded data', () => {
    const view = { ...openingView(network.document), at: 'all' };
    const svg = svgString(figureOf(network, view, defaultFigure, messagesFor('en')));
    expect(svg).toContain('actor-b');
    expectClean(svg);
  });

  test('as a figure drawn from the whole network holds none, whatever its view names', () => {
    const view = {
      ...openingView(whole.document),
      at: 'all',
      selected: ['nightjar', 'b'],
      pinned: ['nightjar'],
      tie: 'b-c-hidden',
      source: 'wire',
      avoid: ['nightjar'],
      moved: { nightjar: [1, 2], b: [3, 4] },
      sets: ['actor:nightjar', 'kind:state'],
      item: 'nightjar b',
      query: 'what of nightJar',
      according: 'Nightjar',
    } as unknown as View;
    const drawn = (choices: Partial<FigureChoices>): string =>
      svgString(figureOf(whole, view, { ...defaultFigure, ...choices }, messagesFor('en')));
    expect(drawn({}).toLowerCase()).toContain('nightjar');
    for (const face of faces) {
      const svg = svgString(
        figureOf(whole, { ...view, face }, { ...defaultFigure, public: true }, messagesFor('en')),
      );
      expectClean(svg);
    }
    const svg = drawn({ public: true, references: true });
    expect(svg).toContain('actor-b');
    expect(svg).toContain('Open report');
    expectClean(svg);
  });

  test('has links that name nothing that is left out, and links that would are known', () => {
    const hidden = secretNetwork();
    const { network: open, report } = publicNetwork(hidden, undefined);
    const opening = openingView(open.document);
    const fragment = viewToFragment(publicView(tellingView(), open, report), opening);
    const text = decodeURIComponent(fragment).toLowerCase();
    expect(text).toContain('open-a');
    expect(secretTexts.filter((secret) => text.includes(secret))).toEqual([]);
    expect(namesMarked(tellingView(), hidden)).toBe(true);
    expect(namesMarked({ ...opening, selected: ['open-a' as ActorId] }, hidden)).toBe(false);
    expect(namesMarked(tellingView(), open)).toBe(false);
  });

  test('leaves everybody where they stood', () => {
    const left = arrangedPositions(network);
    expect([...left.keys()].sort()).toEqual(['b', 'c']);
    for (const [id, place] of left) expect(place).toEqual(positions.get(id));
  });
});
