import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, root } from './bundle.ts';

/** Compares dist/ with a fresh build, byte by byte and file by file, so that users run exactly what is in src/. */
const fresh = join(mkdtempSync(join(tmpdir(), 'mc-check-dist-')), 'dist');
try {
  await bundle(fresh);
  const committed = join(root, 'dist');
  const names = [...new Set([...listFiles(committed), ...listFiles(fresh)])].sort();
  const problems = names.flatMap((name) => difference(join(committed, name), join(fresh, name), name));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(`dist/ differs from a build of src/: run "npm run dist" and commit it`);
    process.exitCode = 1;
  } else console.log(`dist/ equals a build of src/: ${names.length} files, byte for byte`);
} finally {
  rmSync(join(fresh, '..'), { recursive: true, force: true });
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  } catch {
    return [];
  }
}

function difference(committed: string, built: string, name: string): string[] {
  const [a, b] = [committed, built].map((path) => {
    try {
      return { bytes: readFileSync(path), executable: (statSync(path).mode & 0o111) !== 0 };
    } catch {
      return undefined;
    }
  });
  if (!a) return [`dist/${name}: missing`];
  if (!b) return [`dist/${name}: no longer built from src/`];
  if (a.executable !== b.executable) return [`dist/${name}: executable ${a.executable}, built ${b.executable}`];
  if (a.bytes.equals(b.bytes)) return [];
  const at = a.bytes.findIndex((byte, i) => byte !== b.bytes[i]);
  return [
    `dist/${name}: differs from byte ${at === -1 ? a.bytes.length : at} on (${a.bytes.length} bytes, built ${b.bytes.length})`,
  ];
}
