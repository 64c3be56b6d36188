/** Words of questions and answers, in the language asked for; loaded with the first question. */
import { answers } from './en/answers.ts';
import { questions } from './en/questions.ts';

const words = { ...questions, ...answers };

export type QuestionWords = typeof words;
export const questionWordsFor = (_language: string): QuestionWords => words;
