/** The words of the analysis, apart from those that the app needs at its start. */
import { analysis } from './en/analysis.ts';

export type AnalysisMessages = typeof analysis;

const byLanguage: Readonly<Record<string, AnalysisMessages>> = { en: analysis };

/** As `messagesFor`. */
export const analysisMessagesFor = (language: string): AnalysisMessages =>
  byLanguage[language] ?? byLanguage[language.split('-')[0]] ?? analysis;
