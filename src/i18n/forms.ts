/** The words of forms and of reading files, by language; apart from the others, because they are needed later. */
import { forms } from './en/forms.ts';

export type FormWords = typeof forms;

const byLanguage: Readonly<Record<string, FormWords>> = { en: forms };

export const formWordsFor = (language: string): FormWords => byLanguage[language] ?? forms;
