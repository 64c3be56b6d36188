import type { Command } from 'commander';
import { describeIssue } from '../../i18n/describeIssue.ts';
import { messagesFor } from '../../i18n/messages.ts';
import { isError } from '../../model/issue.ts';
import { issueLine, readInput } from '../input.ts';
import { withReadOptions } from '../readOptions.ts';
import { exitCodes, Outcome, type Streams } from '../outcome.ts';

export function addValidate(program: Command, streams: Streams): void {
  const command = program
    .command('validate')
    .description('every issue of a file: what, where, and how to mend it')
    .argument('<file>', 'a network in any format, - for standard input, or afghanistan')
    .option('--json', 'as JSON');
  withReadOptions(command).action((file: string, { json }: { json?: boolean }) => {
    const { issues } = readInput(file);
    const valid = !issues.some(isError);
    if (json) {
      const described = issues.map((issue) => {
        const { message, mend } = describeIssue(issue, messagesFor('en'));
        return { code: issue.code, severity: issue.severity, where: issue.where, message, mend };
      });
      streams.out(`${JSON.stringify({ valid, issues: described }, null, 2)}\n`);
    } else {
      for (const issue of issues) streams.out(`${issue.severity}: ${issueLine(issue)}\n`);
      streams.err(
        `${valid ? 'Valid' : 'Not valid'}: ${issues.filter(isError).length} errors, ${issues.filter((issue) => !isError(issue)).length} warnings.\n`,
      );
    }
    if (!valid) throw new Outcome(exitCodes.no);
  });
}
