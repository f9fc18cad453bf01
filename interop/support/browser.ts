import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const START_MS = 30_000;
const CALL_MS = 20_000;
const SCREEN_HEIGHT = 900;
/** The height of a picture that can be read without scaling it down. */
const PART_HEIGHT = 1500;

/** A screen to show a page on. */
export interface Screen {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** A page in a real Chromium, driven over the DevTools protocol without a change of the page. */
export interface Page {
  /** Shows the page on another screen. */
  show(screen: Screen): Promise<void>;
  /** Returns pictures (PNG) of the page, from top to bottom: together they show all of it. */
  capture(): Promise<readonly Buffer[]>;
  /** Returns the value of an expression. It is awaited and must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Chooses files in the `<input type=file>` of a selector, as a user does. */
  choose(selector: string, ...files: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Opens a page: a file on disk, or an address. */
export async function openPage(chromium: string, place: string): Promise<Page> {
  const profile = mkdtempSync(join(tmpdir(), 'mc-browser-'));
  const quiet = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--hide-scrollbars',
  ];
  const child = spawn(chromium, [...quiet, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const { call, socket } = await connect(await readEndpoint(child.stderr));
    const { targetId } = await call('Target.createTarget', {
      url: /^https?:/.test(place) ? place : pathToFileURL(place).href,
    });
    const { sessionId } = await call('Target.attachToTarget', { targetId, flatten: true });
    const evaluate = async (expression: string): Promise<unknown> => {
      const options = { expression, awaitPromise: true, returnByValue: true };
      const { result } = await call('Runtime.evaluate', options, String(sessionId));
      return (result as { value?: unknown }).value;
    };
    while ((await evaluate("location.href !== 'about:blank' && document.readyState")) !== 'complete')
      await new Promise((done) => setTimeout(done, 50));
    return {
      evaluate,
      show: async ({ width, scheme }) => {
        const metrics = { width, height: SCREEN_HEIGHT, deviceScaleFactor: 1, mobile: false };
        await call('Emulation.setDeviceMetricsOverride', metrics, String(sessionId));
        const features = [{ name: 'prefers-color-scheme', value: scheme }];
        await call('Emulation.setEmulatedMedia', { features }, String(sessionId));
      },
      capture: async () => {
        const [width, bottom] = (await evaluate('[innerWidth, document.documentElement.scrollHeight]')) as [
          number,
          number,
        ];
        const parts: Buffer[] = [];
        for (let y = 0; y < bottom; y += PART_HEIGHT) {
          const clip = { x: 0, y, width, height: Math.min(PART_HEIGHT, bottom - y), scale: 1 };
          const options = { format: 'png', captureBeyondViewport: true, clip };
          const { data } = await call('Page.captureScreenshot', options, String(sessionId));
          parts.push(Buffer.from(String(data), 'base64'));
        }
        return parts;
      },
      choose: async (selector, ...files) => {
        // The object identifies the node, because node numbers belong to the first empty page of a tab.
        const expression = `document.querySelector(${JSON.stringify(selector)})`;
        for (let tries = 0; (await evaluate(`${expression} === null`)) !== false && tries < 100; tries++)
          await new Promise((done) => setTimeout(done, 50));
        const { result } = await call('Runtime.evaluate', { expression }, String(sessionId));
        const { objectId } = result as { objectId?: string };
        await call('DOM.setFileInputFiles', { objectId, files }, String(sessionId));
      },
      close: async () => {
        socket.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Chromium prints its address on stderr. */
function readEndpoint(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((found, failed) => {
    let output = '';
    const timer = setTimeout(() => failed(new Error(`the browser does not start: ${output.slice(-500)}`)), START_MS);
    stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const [, url] = /DevTools listening on (ws:\S+)/.exec(output) ?? [];
      if (url === undefined) return;
      clearTimeout(timer);
      found(url);
    });
  });
}

async function connect(url: string) {
  const socket = new WebSocket(url);
  await new Promise((open, failed) => {
    socket.addEventListener('open', open, { once: true });
    socket.addEventListener('error', () => failed(new Error('the browser does not answer')), { once: true });
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', (event) => {
    const answer = JSON.parse(String(event.data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let id = 0;
  const call = (method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> =>
    new Promise((done, failed) => {
      const own = ++id;
      const timer = setTimeout(() => failed(new Error(`${method}: the browser gave no answer`)), CALL_MS);
      waiting.set(own, ({ result, error }) => {
        clearTimeout(timer);
        waiting.delete(own);
        if (error) failed(new Error(`${method}: ${error.message}`));
        else done(result ?? {});
      });
      socket.send(JSON.stringify({ id: own, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
  return { call, socket };
}
