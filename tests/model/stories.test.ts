import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSchema, type NetworkDocument } from '../../src/model/schema.ts';
import {
  addStep,
  addStory,
  changeStep,
  describeStory,
  findStory,
  moveStep,
  removeStep,
  removeStory,
} from '../../src/model/stories.ts';

const step = (title: string) => ({ title, text: `On ${title}.`, view: { at: '2001' } });
const empty = documentSchema.parse({ format: 'parley', version: 1, title: 'T' });
const document = documentSchema.parse({
  format: 'parley',
  version: 1,
  title: 'T',
  stories: [
    { id: 'one', title: 'One', steps: ['a', 'b', 'c'].map(step), kept: 'by the reader' },
    { id: 'two', title: 'Two', steps: [step('z')] },
  ],
});
const titles = (of: NetworkDocument, id = 'one') => findStory(of, id)?.steps.map(({ title }) => title);

describe('a new story', () => {
  test('is empty, stands last and has an id from its title', () => {
    const made = addStory(document, 'Trève à Kaboul, 2001!');
    expect(made.id).toBe('tre-ve-a-kaboul-2001');
    expect(made.document.stories.map(({ id }) => id)).toEqual(['one', 'two', made.id]);
    expect(findStory(made.document, made.id)?.steps).toEqual([]);
  });

  test('gets a number where its id is taken, and a plain id where its title has no plain letter', () => {
    expect(addStory(document, 'One').id).toBe('one-2');
    expect(addStory(empty, 'صلح').id).toBe('story');
  });

  test('of any title keeps the document valid, with ids of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const made = names.reduce((sofar, name) => addStory(sofar, name).document, empty);
        expect(documentSchema.safeParse(made).success).toBe(true);
        expect(new Set(made.stories.map(({ id }) => id)).size).toBe(names.length);
        expect(made.stories.map(({ title }) => title)).toEqual(names);
      }),
    );
  });
});

describe('a story that is changed', () => {
  test('gets steps at the end or before another', () => {
    expect(titles(addStep(document, 'one', step('d')))).toEqual(['a', 'b', 'c', 'd']);
    expect(titles(addStep(document, 'one', step('d'), 1))).toEqual(['a', 'd', 'b', 'c']);
  });

  test('moves a step either way and keeps the order of the others', () => {
    expect(titles(moveStep(document, 'one', 0, 2))).toEqual(['b', 'c', 'a']);
    expect(titles(moveStep(document, 'one', 2, 0))).toEqual(['c', 'a', 'b']);
    expect(titles(moveStep(document, 'one', 1, 1))).toEqual(['a', 'b', 'c']);
    expect(titles(moveStep(document, 'one', 0, 3))).toEqual(['a', 'b', 'c']);
    expect(titles(moveStep(document, 'one', -1, 1))).toEqual(['a', 'b', 'c']);
  });

  test('loses one step, gains words and another view, and leaves the other story alone', () => {
    expect(titles(removeStep(document, 'one', 1))).toEqual(['a', 'c']);
    const told = changeStep(document, 'one', 1, { text: 'New.', view: { at: '2020' } });
    expect(findStory(told, 'one')?.steps[1]).toEqual({ title: 'b', text: 'New.', view: { at: '2020' } });
    const named = describeStory(told, 'one', { title: 'First', summary: 'S' });
    expect(findStory(named, 'one')).toMatchObject({ title: 'First', summary: 'S', kept: 'by the reader' });
    expect(findStory(named, 'two')).toBe(findStory(document, 'two'));
  });

  test('is removed by its id', () => {
    expect(removeStory(document, 'one').stories.map(({ id }) => id)).toEqual(['two']);
  });

  test('leaves the document before as it was, and what is not there as it is', () => {
    const before = JSON.stringify(document);
    for (const after of [
      addStep(document, 'none', step('x')),
      changeStep(document, 'one', 9, { title: 'x' }),
      removeStep(document, 'one', 9),
      removeStory(document, 'none'),
      describeStory(document, 'none', { title: 'x' }),
    ]) {
      expect(JSON.stringify(after)).toBe(before);
    }
    moveStep(document, 'one', 0, 2);
    expect(JSON.stringify(document)).toBe(before);
  });
});
