import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Problem } from "../../shared/problem.ts";
import { answer, api } from "../api.ts";
import { toast } from "../components/Toast.tsx";
import { problemOf } from "../problem.ts";
import { dayKey } from "./queries.ts";
import { type Said, withSaid } from "./waiting.ts";

/** Before what could not be sent is tried again, in milliseconds. */
const pause = 3_000;

const storageKey = (rencontreId: string) => `journee:${rencontreId}`;

/** Storage may be full or forbidden: then what waits lives as long as the page. */
const kept = (rencontreId: string): Said[] => {
  try {
    return JSON.parse(localStorage.getItem(storageKey(rencontreId)) ?? "[]") as Said[];
  } catch {
    return [];
  }
};

const keep = (rencontreId: string, waiting: readonly Said[]): boolean => {
  try {
    localStorage.setItem(storageKey(rencontreId), JSON.stringify(waiting));
    return true;
  } catch {
    return false;
  }
};

const send = (rencontreId: string, said: Said) =>
  said.kind === "arrival"
    ? answer(
        api.rencontres[":id"].registrations[":rid"].arrival.$post({
          param: { id: rencontreId, rid: said.registrationId },
          json: { arrived: said.arrived },
        }),
      )
    : answer(
        api.meetings[":id"].attendance.$post({
          param: { id: said.meetingId },
          json: { status: said.status, absent: said.absent },
        }),
      );

/** Worth saying again later: silence, overload, a change made at the same moment, a session to be opened again. */
const later = ({ status }: Problem) => status === 0 || status >= 500 || [401, 412, 429].includes(status);

/**
 * What the desk says goes out one thing after the other, and waits in this browser as long as the network is away; said
 * twice, it is as said once.
 */
export const useDesk = (rencontreId: string) => {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(() => kept(rencontreId));
  const [sending, setSending] = useState(false);
  const [tries, setTries] = useState<{ count: number; problem?: Problem }>({ count: 0 });
  const first = waiting[0];

  useEffect(() => {
    keep(rencontreId, waiting);
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
      if (problem && later(problem)) setTries(({ count }) => ({ count: count + 1, problem }));
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
    say: (said: Said) => setWaiting((all) => withSaid(all, said)),
  };
};

export type Desk = ReturnType<typeof useDesk>;
