import { issues as englishIssues, places as englishPlaces } from './en/issues.ts';
import type { Messages } from './messages.ts';

/** Words for what is wrong, by language; apart from the other messages, so that a page without a fault does not load them. */
const byLanguage: Readonly<Record<string, { issues: typeof englishIssues; places: typeof englishPlaces }>> = {
  en: { issues: englishIssues, places: englishPlaces },
};

interface IssueData {
  code: string;
  where: { file?: string; path?: string; record?: string; line?: number; row?: number; column?: string };
  values: Readonly<Record<string, string | number | readonly string[]>>;
}

/** An issue in words: where it is, what is wrong, how to mend it. */
export function describeIssue({ code, where, values }: IssueData, messages: Messages) {
  const { places, issues } = byLanguage[messages.language] ?? byLanguage.en;
  const words = Object.hasOwn(issues, code) ? issues[code] : undefined;
  const parts = [
    where.file,
    where.line === undefined ? undefined : places.line(where.line),
    where.row === undefined ? undefined : places.row(where.row),
    where.column === undefined ? undefined : places.column(where.column),
    where.path && where.record ? places.record(where.path, where.record) : where.path || where.record,
  ];
  return {
    where: parts.filter((part) => part !== undefined && part !== '').join(', '),
    message: words?.message(values) ?? places.unknown({ code }),
    mend: words?.mend(values) ?? '',
  };
}
