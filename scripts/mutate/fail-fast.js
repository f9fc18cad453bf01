import { TestEnvironment } from 'jest-environment-node';

/** A mutant is noticed by the first test that fails; the others of its file need not be asked. */
export default class FailFast extends TestEnvironment {
  #failed = false;

  handleTestEvent(event) {
    if (['test_fn_failure', 'hook_failure'].includes(event.name)) this.#failed = true;
    if (this.#failed && event.name === 'test_start') event.test.mode = 'skip';
  }
}
