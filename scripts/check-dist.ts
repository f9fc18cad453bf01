import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, root } from './bundle.ts';

// Compares dist/ with a fresh build, file by file and byte by byte: users must run the code of src/.
const fresh = join(mkdtempSync(join(tmpdir(), 'mc-check-dist-')), 'dist');
try {
  await bundle(fresh);
  const committed = join(root, 'dist');
  const names = [...new Set([...listFiles(committed), ...listFiles(fresh)])].sort();
  const problems = names.flatMap((name) => compareFiles(join(committed, name), join(fresh, name), name));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error('dist/ differs from the build of src/: run "npm run dist" and commit the result');
    process.exitCode = 1;
  } else console.log(`dist/ equals the build of src/ (${names.length} files)`);
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

function compareFiles(committed: string, built: string, name: string): string[] {
  const [a, b] = [committed, built].map((path) => {
    try {
      return { bytes: readFileSync(path), executable: (statSync(path).mode & 0o111) !== 0 };
    } catch {
      return undefined;
    }
  });
  if (!a) return [`dist/${name}: missing`];
  if (!b) return [`dist/${name}: expected no file, because src/ does not build it`];
  if (a.executable !== b.executable)
    return [`dist/${name}: expected executable ${b.executable}, found ${a.executable}`];
  if (a.bytes.equals(b.bytes)) return [];
  const at = a.bytes.findIndex((byte, i) => byte !== b.bytes[i]);
  return [
    `dist/${name}: expected ${b.bytes.length} bytes, found ${a.bytes.length}; the first difference is at byte ${at === -1 ? a.bytes.length : at}`,
  ];
}
