/** The programs that figures are held against: a folder of work for a test file, with the bundled fonts. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { fontsIn } from './fonts.ts';

const execute = promisify(execFile);

export type Program = 'inkscape' | 'rsvg-convert' | 'pdftoppm' | 'pdftotext' | 'pdfinfo';

/** Those of the programs that this machine lacks; says so in one line if there are any. */
export function missing(...programs: Program[]): Program[] {
  const gone = programs.filter((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error);
  if (gone.length > 0) console.log(`Skipped where it needs what is not installed here: ${gone.join(', ')}.`);
  return gone;
}

export interface Workshop {
  /** The path of a file in the folder. */
  at: (name: string) => string;
  /** Variables that make a program see the bundled fonts alone. */
  env: NodeJS.ProcessEnv;
  /** @returns what the program printed. @throws {Error} if it fails */
  run: (program: Program, ...args: string[]) => Promise<string>;
  /** Lets one start of Inkscape do many things: a line of actions after the other. @returns what it printed */
  tell: (lines: readonly string[]) => Promise<string>;
}

/** A temporary folder of a test file, gone after its last test. */
export function workshop(name: string): Workshop {
  const folder = mkdtempSync(join(tmpdir(), `parley-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true }));
  // Inkscape keeps settings of its own, which must neither matter here nor be touched.
  const env = { ...fontsIn(folder), INKSCAPE_PROFILE_DIR: join(folder, 'inkscape') };
  const start = (program: Program, args: readonly string[], input = ''): Promise<string> => {
    const running = execute(program, args, { env, maxBuffer: 64 * 1024 * 1024 });
    running.child.stdin?.end(input);
    return running.then(({ stdout }) => stdout);
  };
  return {
    at: (file) => join(folder, file),
    env,
    run: (program, ...args) => start(program, args),
    tell: (lines) => start('inkscape', ['--shell'], [...lines, 'quit', ''].join('\n')),
  };
}
