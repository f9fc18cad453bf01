import { z } from 'zod';
import { describe } from '../../lib/describe.ts';
import { conform } from '../../lib/json.ts';
import type { McError } from '../../lib/mc-error.ts';
import { parseYaml } from '../../lib/yaml.ts';
import { bypassError } from '../errors.ts';
import { readRepositoryFile } from '../from-github/contents.ts';
import type { Check, DoctorSubject } from './check.ts';

const REQUEST_WORKFLOW = '.github/workflows/bypass-request.yml';
const FILTERS = ['paths', 'paths-ignore', 'branches', 'branches-ignore'] as const;

const eventsSchema = z.union([
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.record(z.string(), z.unknown()).nullish().or(z.array(z.unknown()))),
]);
const workflowSchema = z.looseObject({ on: eventsSchema });
type Events = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Checks that the caller of the gate runs for each pull request and each merge group, and that people can request a bypass. */
export const workflowCheck: Check = {
  name: 'workflows',
  run: async (subject) => ({
    open: [
      ...(await checkWorkflow(subject, subject.options.workflow, findGateProblem)),
      ...(await checkWorkflow(subject, REQUEST_WORKFLOW, findRequestProblem)),
    ],
  }),
};

async function checkWorkflow(
  { api, commit }: DoctorSubject,
  file: string,
  findProblem: (events: Events) => string | undefined,
): Promise<readonly McError[]> {
  const refuse = (detail: string): readonly McError[] => [bypassError('bypass-doctor-workflow-open', { file, detail })];
  const found = await readRepositoryFile(api, file, commit);
  if (found === 'absent' || found === 'not-a-file') return refuse('the default branch has no such file');
  let events: Events;
  try {
    events = readEvents(conform(workflowSchema, parseYaml(found.bytes.toString('utf8'), file), file).on);
  } catch (error) {
    return refuse(describe(error));
  }
  const problem = findProblem(events);
  return problem === undefined ? [] : refuse(problem);
}

function readEvents(on: z.infer<typeof eventsSchema>): Events {
  if (typeof on === 'string') return { [on]: {} };
  if (Array.isArray(on)) return Object.fromEntries(on.map((event) => [event, {}]));
  return Object.fromEntries(
    Object.entries(on).map(([event, filter]) => [event, filter && !Array.isArray(filter) ? filter : {}]),
  );
}

function findGateProblem(events: Events): string | undefined {
  if (events.pull_request_target) return 'it runs on pull_request_target, which gives secrets to unreviewed changes';
  for (const event of ['pull_request', 'merge_group']) {
    const filter = events[event];
    if (!filter) return `it does not run on ${event}`;
    const used = FILTERS.find((name) => filter[name] !== undefined);
    if (used) return `it has the filter "${used}" for ${event}`;
  }
  return undefined;
}

const findRequestProblem = (events: Events): string | undefined =>
  events.workflow_dispatch ? undefined : 'it does not run on workflow_dispatch';
