import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/i18n/messages.ts';
import * as schema from '../../src/model/schema.ts';
import { vocabularyOf } from '../../src/model/vocabulary.ts';

describe('the messages of a language', () => {
  test.each(['en', 'en-GB', 'xx', ''])('"%s" are English where there are no others', (language) => {
    expect(messagesFor(language).language).toBe('en');
  });
});

describe('the English words', () => {
  const { vocabulary } = messagesFor('en');
  const { kinds, types } = vocabularyOf({});

  test.each([
    ['kinds of actor', vocabulary.kind, [...kinds.keys()]],
    ['types of tie', vocabulary.type, [...types.keys()]],
    ['families', vocabulary.family, schema.family.options],
    ['nouns of families', vocabulary.familyNoun, schema.family.options],
    ['roles', vocabulary.role, schema.role.options],
    ['degrees of confidence', vocabulary.confidence, schema.confidence.options],
    ['states of a tie', vocabulary.status, schema.status.options],
    ['stances', vocabulary.stance, schema.stance.options],
    ['tracks', vocabulary.track, schema.track.options],
  ])('name the %s of the model, each by a name of its own', (_what, words, ids) => {
    expect(Object.keys(words).toSorted()).toEqual([...ids].toSorted());
    expect(new Set(Object.values(words)).size).toBe(ids.length);
  });
});
