/** Every sentence a person reads, by language. The language is an argument: nobody here knows the current one. */
import { en } from './en/messages.ts';

/** What a translation has to hold: the English record is the pattern. */
export type Messages = typeof en;

const byLanguage: Readonly<Record<string, Messages>> = { en };

/** The messages of a language tag (`fa-AF` falls back to `fa`), English where there are none. */
export const messagesFor = (language: string): Messages =>
  byLanguage[language] ?? byLanguage[language.split('-')[0]] ?? en;
