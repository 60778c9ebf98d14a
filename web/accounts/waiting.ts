import { queryOptions } from "@tanstack/react-query";
import { answer, api } from "../api.ts";

const readWaiting = () => answer(api.auth.me.waiting.$get());
export type Waiting = Awaited<ReturnType<typeof readWaiting>>["items"][number];

/** What waits for whoever is signed in, the most pressing first. */
export const waitingQuery = queryOptions({ queryKey: ["me", "waiting"], queryFn: readWaiting });
