import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Problem } from "../../shared/errors/problem.ts";
import { toast } from "../components/feedback/Toast.tsx";
import { answer, api } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { dayKey } from "./queries.ts";
import { type CheckInEntry, withEntry } from "./waiting-entries.ts";

/** Before what could not be sent is tried again, in milliseconds. */
const pause = 3_000;

const storageKey = (rencontreId: string) => `journee:${rencontreId}`;

/** Storage may be full or forbidden: then what waits is kept as long as the page is open. */
const readWaiting = (rencontreId: string): CheckInEntry[] => {
  try {
    return JSON.parse(localStorage.getItem(storageKey(rencontreId)) ?? "[]") as CheckInEntry[];
  } catch {
    return [];
  }
};

const storeWaiting = (rencontreId: string, waiting: readonly CheckInEntry[]): boolean => {
  try {
    localStorage.setItem(storageKey(rencontreId), JSON.stringify(waiting));
    return true;
  } catch {
    return false;
  }
};

const send = (rencontreId: string, entry: CheckInEntry) =>
  entry.kind === "arrival"
    ? answer(
        api.rencontres[":id"].registrations[":rid"].arrival.$post({
          param: { id: rencontreId, rid: entry.registrationId },
          json: { arrived: entry.arrived },
        }),
      )
    : answer(
        api.meetings[":id"].attendance.$post({
          param: { id: entry.meetingId },
          json: { status: entry.status, absent: entry.absent },
        }),
      );

/** Whether an entry is worth sending again: no answer, an overloaded server, a change made at the same moment, or a session to be opened again. */
const canBeRetried = ({ status }: Problem) =>
  status === 0 || status >= 500 || [401, 412, 429].includes(status);

/**
 * The entries of check-in are sent one after the other, and wait in this browser as long as the network is away; an entry
 * sent twice has the effect of one.
 */
export const useCheckIn = (rencontreId: string) => {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(() => readWaiting(rencontreId));
  const [sending, setSending] = useState(false);
  const [tries, setTries] = useState<{ count: number; problem?: Problem }>({ count: 0 });
  const first = waiting[0];

  useEffect(() => {
    storeWaiting(rencontreId, waiting);
  }, [rencontreId, waiting]);

  useEffect(() => {
    const again = () => setTries({ count: 0 });
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, []);

  useEffect(() => {
    if (!first || sending) return;
    const deliver = async () => {
      setSending(true);
      const problem = await send(rencontreId, first).then(
        () => undefined,
        (error: unknown) => problemOf(error),
      );
      if (problem && canBeRetried(problem)) setTries(({ count }) => ({ count: count + 1, problem }));
      else {
        if (problem) toast(problem.detail);
        await client.invalidateQueries({ queryKey: dayKey(rencontreId) });
        setTries({ count: 0 });
        setWaiting((all) => all.filter((one) => one !== first));
      }
      setSending(false);
    };
    const timer = setTimeout(() => void deliver(), tries.count === 0 ? 0 : pause);
    return () => clearTimeout(timer);
  }, [client, rencontreId, first, sending, tries]);

  return {
    waiting,
    /** Why the last try to send came to nothing. */
    problem: tries.problem,
    /** Notes an entry, and sends it as soon as it can be. */
    record: (entry: CheckInEntry) => setWaiting((all) => withEntry(all, entry)),
  };
};

export type CheckIn = ReturnType<typeof useCheckIn>;
