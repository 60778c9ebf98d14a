import type { Actor } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";

/** What every route finds in its context. */
export type Env = {
  Variables: {
    deps: Deps;
    actor: Actor;
    /** Address of the client, for limits alone; never logged or stored as it is. */
    clientAddress: string;
    /** Correlates the log lines of one request. */
    requestId: string;
  };
  /** What the door passes in: Node's request, or Lambda's event. */
  Bindings: {
    incoming?: { socket: { remoteAddress?: string } };
    event?: { requestContext: { http: { sourceIp: string } } };
  };
};
