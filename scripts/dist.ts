import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root } from './bundle.ts';

const out = join(root, 'dist');
rmSync(out, { recursive: true, force: true }); // An old chunk must not stay.
await bundle(out);
