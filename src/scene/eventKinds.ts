/** What kinds of events are called. Apart from other names: their words come with what tells of events. */
import { detailWordsFor } from '../i18n/details.ts';

export function eventKindLabel(kind: string, language: string): string {
  const { eventKind } = detailWordsFor(language);
  return Object.hasOwn(eventKind, kind) ? eventKind[kind] : kind;
}
