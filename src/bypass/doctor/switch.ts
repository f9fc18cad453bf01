import { z } from 'zod';
import { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { checkSwitch } from '../switch.ts';
import { type Check, DOCTOR_PERMISSION, type DoctorFindings, type DoctorSubject } from './check.ts';

const NAME = 'MC_BYPASS';
const MAX_PAGES = 50;
const PAGE = 30; // GitHub's largest page of variables

const variableSchema = z.looseObject({ value: z.string().max(100_000) });
const listedSchema = z.looseObject({
  total_count: z.int().nonnegative(),
  variables: z.array(variableSchema.extend({ name: z.string().max(1_000) })).max(PAGE),
});

/** The values of the variable, where it is set. */
interface Values {
  readonly environment: string | undefined;
  readonly repository: string | undefined;
  readonly organization: string | undefined;
}

/**
 * Warns if the variable MC_BYPASS switches all bypasses off, and reports where it is set. GitHub takes the variable of the environment
 * first, then that of the repository, then that of the organization. A variable that cannot be read is a warning too.
 */
export const switchCheck: Check = {
  name: 'switch',
  run: async (subject) => {
    try {
      return judge(await readValues(subject), subject.options.environment);
    } catch (error) {
      if (error instanceof McError && error.code !== 'bypass-token-sso') return { open: [], warnings: [error] };
      throw error;
    }
  },
};

async function readValues(subject: DoctorSubject): Promise<Values> {
  const { api, options } = subject;
  const environment = `./environments/${encodeURIComponent(options.environment)}/variables/${NAME}`;
  const repository = await api.find(`./actions/variables/${NAME}`, variableSchema, DOCTOR_PERMISSION.variables);
  const organization = await findShared(subject);
  const own = await api.find(environment, variableSchema, DOCTOR_PERMISSION.environments);
  return { environment: own?.value, repository: repository?.value, organization };
}

/** Returns the value of the variable that the organization shares with the repository. */
async function findShared({ api }: DoctorSubject): Promise<string | undefined> {
  for (let page = 1; page <= MAX_PAGES; page++) {
    const path = `./actions/organization-variables?per_page=${PAGE}&page=${page}`;
    const found = await api.find(path, listedSchema, DOCTOR_PERMISSION.variables);
    const variable = found?.variables.find(({ name }) => name.toUpperCase() === NAME);
    if (variable) return variable.value;
    if (!found || found.variables.length === 0 || page * PAGE >= found.total_count) break;
  }
  return undefined;
}

const isOff = (value: string | undefined): boolean => checkSwitch({ [NAME]: value }) !== undefined;

function judge({ environment, repository, organization }: Values, name: string): DoctorFindings {
  const shared = repository ?? organization;
  const places = [
    ...(environment === undefined ? [] : [[environment, `the environment "${name}"`] as const]),
    ...(repository === undefined ? [] : [[repository, 'the repository'] as const]),
    ...(organization === undefined ? [] : [[organization, 'the organization'] as const]),
  ];
  const note =
    places.length === 0
      ? `${NAME} is not set`
      : places.map(([value, place]) => `${NAME} is ${isOff(value) ? 'off' : 'not off'} in ${place}`).join(', ');
  const warnings = [
    ...(isOff(environment ?? shared) || isOff(shared) ? [bypassError('bypass-disabled')] : []),
    ...(environment !== undefined && !isOff(environment)
      ? [bypassError('bypass-doctor-switch-overridden', { environment: name })]
      : []),
  ];
  return { open: [], warnings, note };
}
