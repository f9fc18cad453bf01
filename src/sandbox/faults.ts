import { sandboxError } from './errors.ts';

/** The faults of a service, each with its effect and the meaning of its value. `none` ends every fault. */
export const FAULTS = {
  none: 'the service has no fault',
  down: 'connections are refused, because the listener is closed',
  blackhole: 'connections are accepted, and requests get no response',
  slow: 'the delay of each response, in milliseconds',
  trickle: 'the rate of each response body, in bytes per second',
  throttle: 'the share of requests (0 to 1) that get status 429 and Retry-After: 1',
  error: 'the share of requests (0 to 1) that get status 503',
  cut: 'the number of bytes of a body, in either direction, after which the connection is cut',
  corrupt: 'the offset of the byte that is changed in each response body',
  fork: 'the log shows a different history under the same key (rekor only)',
} as const;

export type FaultName = keyof typeof FAULTS;

/** The active fault of a service. */
export interface Fault {
  readonly name: FaultName;
  readonly value: number;
}

/** Returns whether untrusted input is the name of a fault. */
export const isFaultName = (text: unknown): text is FaultName =>
  typeof text === 'string' && Object.hasOwn(FAULTS, text);

/** The values of faults that are switched on without a value. */
const DEFAULTS: Readonly<Partial<Record<FaultName, number>>> = {
  slow: 200,
  trickle: 10_000,
  throttle: 1,
  error: 1,
  cut: 100,
  corrupt: 0,
};

/** Creates a fault, with its default value if `value` is undefined. Throws `sandbox-fault-value` for an invalid value. */
export function createFault(name: FaultName, value?: number): Fault {
  if (value !== undefined) {
    const share = name === 'throttle' || name === 'error';
    const count = name === 'cut' || name === 'corrupt' || name === 'trickle';
    const isValid =
      Number.isFinite(value) && value >= 0 && (!share || value <= 1) && (!count || Number.isInteger(value));
    if (!isValid) throw sandboxError('sandbox-fault-value', { given: value, fault: name, unit: FAULTS[name] });
  }
  return { name, value: value ?? DEFAULTS[name] ?? 0 };
}
