import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { figureFrom, fileNameOf, storyArchive } from '../../src/app/stories/saveStory.ts';
import { messagesFor } from '../../src/i18n/messages.ts';
import { defaultFigure } from '../../src/scene/figure.ts';
import { openingView } from '../../src/scene/openingView.ts';
import { actor, networkOf, tie } from '../scene/network.ts';

const network = networkOf({
  actors: [actor('a'), actor('b')],
  ties: [tie('t', 'a', 'b', 'talks', { from: '2002' })],
  stories: [
    {
      id: '../my story',
      title: 'Mine',
      steps: [
        { title: 'Before', text: 'None yet.', view: { at: '2001' } },
        { title: 'After', text: 'They talk.', view: { at: '2003' } },
      ],
    },
  ],
});
const [story] = network.document.stories;
const save = (onprogress: (step: number, of: number) => void = () => {}) =>
  storyArchive(
    {
      network,
      story,
      reader: openingView(network.document),
      figure: defaultFigure,
      messages: messagesFor('en'),
    },
    onprogress,
  );

describe('the saved figures of a story', () => {
  test('are one of each step with its ties and title, and a text file, under names without a path', async () => {
    const files = unzipSync((await save()).bytes);
    expect(Object.keys(files).toSorted()).toEqual(['my-story-1.svg', 'my-story-2.svg', 'my-story.txt']);
    const [before, after, text] = Object.values(files).map((file) => strFromU8(file));
    expect(before).toContain('>Before<');
    expect(before).not.toContain('id="tie-t"');
    expect(after).toContain('>After<');
    expect(after).toContain('id="tie-t"');
    expect(text).toContain('2. After (2003)\nThey talk.');
  });

  test('are told of one by one, and the same each time', async () => {
    const told: [number, number][] = [];
    const first = await save((step, of) => told.push([step, of]));
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(await save()).toEqual(first);
  });

  test('name nothing that is marked sensitive where the export makes public copies', async () => {
    const marked = networkOf({
      actors: [actor('a'), actor('b'), actor('nightjar', { name: 'Nightjar', sensitive: true })],
      ties: [tie('t', 'a', 'b', 'talks', { from: '2002' }), tie('n', 'a', 'nightjar', 'talks')],
      stories: [
        {
          id: 'nightjar-story',
          title: 'How Nightjar carried word',
          steps: [{ title: 'Nightjar', text: 'Nightjar speaks with a.', view: { at: '2003' } }],
        },
      ],
    });
    const archive = async (isPublic: boolean): Promise<string> => {
      const { name: own, bytes: zipped } = await storyArchive(
        {
          network: marked,
          story: marked.document.stories[0],
          reader: openingView(marked.document),
          figure: { ...defaultFigure, public: isPublic },
          messages: messagesFor('en'),
        },
        () => {},
      );
      return [
        own,
        ...Object.entries(unzipSync(zipped)).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`),
      ]
        .join('\n')
        .toLowerCase();
    };
    expect(await archive(false)).toContain('nightjar');
    expect(await archive(true)).not.toContain('nightjar');
  });

  test('look as the export was last set, or by default where that cannot be read', () => {
    expect(figureFrom('{"size":"85","theme":"dark"}')).toEqual({
      ...defaultFigure,
      size: '85',
      theme: 'dark',
    });
    for (const text of [null, '{', '{"size":"7"}', '[]']) expect(figureFrom(text)).toEqual(defaultFigure);
  });

  test('have a name where the id has no letter', () => {
    expect(fileNameOf({ ...story, id: '***' })).toBe('story');
    expect(fileNameOf({ ...story, id: 'صلح' })).toBe('صلح');
  });
});
