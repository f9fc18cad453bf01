import { type GivenValues, parseRequestValues, type RequestValues } from '../bypass/index.ts';
import { baseError } from '../lib/errors.ts';
import { requiredText } from './parameters.ts';

/** The options that describe a new request, on GitHub and offline. */
export const REQUEST_OPTIONS = {
  gate: requiredText('--gate <name>', 'the gate to bypass'),
  digest: requiredText('--digest <digest>', 'the artifact: sha256:<64 hex digits>'),
  environment: requiredText('--environment <name>', 'the environment of the deployment'),
  sha: requiredText('--sha <commit>', 'the commit of the artifact, 40 hex digits'),
  severity: requiredText('--severity <severity>', 'the severity of the incident: SEV-1'),
  ttl: requiredText('--ttl <duration>', 'how long the bypass is valid: 4h at most'),
  incident: requiredText('--incident <url>', 'the https URL of the incident'),
  reason: requiredText('--reason <text>', 'why the change cannot wait for the gate'),
};

/** Checks the values of the options. Throws `option-invalid` before anything is written. */
export const readRequestOptions = (given: GivenValues, command: string): RequestValues =>
  parseRequestValues(given, (name, value, expected) => {
    throw baseError('option-invalid', { option: `--${name}`, given: value, expected, command });
  });
