/** What the build made beside the command line. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @throws {Error} if this module stands in no project */
function projectFolder(folder = dirname(fileURLToPath(import.meta.url))): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (dirname(folder) === folder) throw new Error('Parley is not complete: there is no package.json.');
  return projectFolder(dirname(folder));
}

export const built = (name: string): string => join(projectFolder(), 'dist', name);

export const readBuilt = (name: string): string => readFileSync(built(name), 'utf8');
