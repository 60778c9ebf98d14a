import type { Actor } from "../actor.ts";
import type { Deps } from "../deps.ts";

/** The context of every route. */
export type Env = {
  Variables: {
    deps: Deps;
    actor: Actor;
    /** Network address of the client, only for rate limits; never logged or stored as it is. */
    clientAddress: string;
    /** Correlates the log lines of one request. */
    requestId: string;
  };
  /** Set by the entry point: Node's request, or Lambda's event. */
  Bindings: {
    incoming?: { socket: { remoteAddress?: string } };
    event?: { requestContext: { http: { sourceIp: string } } };
  };
};
