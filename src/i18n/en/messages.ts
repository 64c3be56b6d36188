import { app } from './app.ts';
import { figure } from './figure.ts';
import { issues } from './issues.ts';
import { vocabulary } from './vocabulary.ts';

export const en = { language: 'en', direction: 'ltr' as 'ltr' | 'rtl', app, figure, issues, vocabulary };
