import { TestEnvironment } from 'jest-environment-node';

/** Skips the other tests of a file after the first failure, because one failing test kills a mutant. */
export default class FailFast extends TestEnvironment {
  #failed = false;

  handleTestEvent(event) {
    if (['test_fn_failure', 'hook_failure'].includes(event.name)) this.#failed = true;
    if (this.#failed && event.name === 'test_start') event.test.mode = 'skip';
  }
}
