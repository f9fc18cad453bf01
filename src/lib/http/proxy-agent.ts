import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { type Dispatcher, Pool, ProxyAgent } from 'undici';
import { ProxyFault } from './faults.ts';
import type { ProxyAddress } from './proxy.ts';

/** The time for the answer to CONNECT, in which the proxy itself connects to the server. */
const TUNNEL_TIMEOUT_MS = 10_000;

type Connector = Extract<NonNullable<Pool.Options['connect']>, (...given: never[]) => unknown>;

/** The settings of every connection. */
export interface AgentSettings {
  readonly connect: { readonly timeout: number; readonly secureContext?: SecureContext };
  readonly bodyTimeout: number;
  readonly headersTimeout: number;
}

/**
 * Creates a dispatcher that sends every request through a proxy: https through a tunnel (CONNECT), plain http with the complete URL.
 * A fault of the proxy is a ProxyFault, so that it is not reported as a fault of the server.
 */
export function createProxyAgent({ url, address, authorization }: ProxyAddress, settings: AgentSettings): Dispatcher {
  return new ProxyAgent({
    ...settings,
    uri: url,
    ...(authorization === undefined ? {} : { token: authorization }),
    requestTls: settings.connect,
    proxyTls: { ...settings.connect, allowH2: false },
    clientFactory: (origin, options) => new TunnelPool(origin, markConnector(options, address), address),
    // For plain http, the agent also creates a pool to the proxy itself.
    factory: (origin, options) =>
      new Pool(origin, new URL(origin).origin === url ? markConnector(options, address) : options),
  });
}

/** Returns the options of a pool with a connector whose errors are faults of the proxy. */
function markConnector(options: Pool.Options, address: string): Pool.Options {
  const { connect } = options;
  if (typeof connect !== 'function') return options;
  const marked: Connector = (target, callback) =>
    connect(target, (...result: [null, Socket] | [Error, null]) => {
      if (result[0] === null) callback(...result);
      else callback(new ProxyFault(address, { cause: result[0] }), null);
    });
  return { ...options, connect: marked };
}

type ConnectCallback = (error: Error | null, data: Dispatcher.ConnectData) => void;

/** The connections to a proxy, over which it opens tunnels. */
class TunnelPool extends Pool {
  readonly #address: string;

  constructor(origin: URL, options: Pool.Options, address: string) {
    super(origin, options);
    this.#address = address;
  }

  override connect(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData>;
  override connect(options: Dispatcher.ConnectOptions, callback: ConnectCallback): void;
  override connect(
    options: Dispatcher.ConnectOptions,
    callback?: ConnectCallback,
  ): Promise<Dispatcher.ConnectData> | undefined {
    if (callback === undefined) return this.#openTunnel(options);
    super.connect(options, callback);
    return undefined;
  }

  async #openTunnel(options: Dispatcher.ConnectOptions): Promise<Dispatcher.ConnectData> {
    let answer: Dispatcher.ConnectData;
    try {
      answer = await super.connect({ ...options, signal: AbortSignal.timeout(TUNNEL_TIMEOUT_MS) });
    } catch (error) {
      throw error instanceof ProxyFault ? error : new ProxyFault(this.#address, { cause: error });
    }
    if (answer.statusCode === 200) return answer;
    answer.socket.on('error', () => undefined).destroy();
    throw new ProxyFault(this.#address, { status: answer.statusCode });
  }
}
