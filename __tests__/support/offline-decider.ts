import { once } from 'node:events';
import { decideOffline, type OfflineDecisionRequest } from '../../src/bypass/index.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { createHttp } from '../../src/lib/http.ts';

// A gate as a process of its own: it says that it is ready, waits for a line, decides, and prints the codes of its denials.
const { choice, installRoot } = JSON.parse(process.argv[2] ?? '{}') as {
  choice: OfflineDecisionRequest;
  installRoot: string;
};
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();
const http = createHttp();
const report = await decideOffline(choice, {
  clock: systemClock,
  env: process.env,
  http,
  installRoot,
  signal: new AbortController().signal,
});
await http.close();
process.stdout.write(`${JSON.stringify(report.reasons.map(({ code }) => code))}\n`);
