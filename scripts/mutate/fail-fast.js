import { TestEnvironment } from 'jest-environment-node';

/** Stops at the first failed test of a file, because one failure detects the mutant. */
export default class FailFast extends TestEnvironment {
  #failed = false;

  handleTestEvent(event) {
    if (['test_fn_failure', 'hook_failure'].includes(event.name)) this.#failed = true;
    if (this.#failed && event.name === 'test_start') event.test.mode = 'skip';
  }
}
