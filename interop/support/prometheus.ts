import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { type Background, startBackground } from './background.ts';
import { freePort } from './free-port.ts';

const answerSchema = z.object({
  status: z.literal('success'),
  data: z.object({
    resultType: z.string(),
    result: z.array(z.object({ metric: z.record(z.string(), z.string()), value: z.tuple([z.number(), z.string()]) })),
  }),
});
export type Found = z.output<typeof answerSchema>['data']['result'];

/** Starts a Pushgateway on a free port of loopback. */
export async function startPushgateway(program: string): Promise<Background & { readonly url: string }> {
  const host = `127.0.0.1:${await freePort()}`;
  const running = await startBackground(program, [`--web.listen-address=${host}`], /listen/i);
  return { ...running, url: `http://${host}` };
}

/** A real Prometheus that scrapes every second. */
export interface Prometheus {
  readonly url: string;
  /** Runs an instant query. Throws for a query that is not valid. */
  query(expr: string): Promise<Found>;
  /** Repeats a query until it has a value, for at most 20 s. Returns the last result. */
  await(expr: string): Promise<Found>;
  end(): Promise<void>;
}

/** Starts a Prometheus that scrapes the targets, HOST:PORT each, by their job, and evaluates the rules. */
export async function startPrometheus(
  program: string,
  dir: string,
  targets: Readonly<Record<string, string>>,
  rules: string,
): Promise<Prometheus> {
  mkdirSync(dir, { recursive: true });
  const config = join(dir, 'prometheus.yaml');
  writeFileSync(
    config,
    JSON.stringify({
      global: { scrape_interval: '1s', evaluation_interval: '1s' },
      rule_files: [rules],
      scrape_configs: Object.entries(targets).map(([job, target]) => ({
        job_name: job,
        honor_labels: true,
        static_configs: [{ targets: [target] }],
      })),
    }),
  );
  const host = `127.0.0.1:${await freePort()}`;
  const running = await startBackground(
    program,
    [`--config.file=${config}`, `--storage.tsdb.path=${join(dir, 'data')}`, `--web.listen-address=${host}`],
    /ready to receive web requests/,
  );
  const query: Prometheus['query'] = async (expr) => {
    const answer = await fetch(`http://${host}/api/v1/query`, {
      method: 'POST',
      body: new URLSearchParams({ query: expr }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${expr}: ${text}`);
    return answerSchema.parse(JSON.parse(text)).data.result;
  };
  return {
    url: `http://${host}`,
    query,
    await: async (expr) => {
      for (let tries = 0; tries < 40; tries++) {
        const found = await query(expr);
        if (found.length > 0) return found;
        await delay(500);
      }
      return query(expr);
    },
    end: running.end,
  };
}
