import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root } from './bundle.ts';

const out = join(root, 'dist');
rmSync(out, { recursive: true, force: true }); // a chunk of an earlier build must not stay
await bundle(out);
