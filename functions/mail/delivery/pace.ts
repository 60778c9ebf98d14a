import { setTimeout } from "node:timers/promises";
import * as z from "zod";
import { mailPaceKey } from "../../platform/db/keys/mails.ts";
import { retryOnConflict } from "../../platform/db/retry-on-conflict.ts";
import type { Deps } from "../../platform/deps.ts";
import type { Mail } from "../outbox/mails.ts";
import type { Transport } from "./transport.ts";

/** The turns of mails at the server, which all mailers share: several work at once, and the account has one rate. */
export type Pace = {
  /** Waits for the mail's turn; false where it is too far away, and the mail is left to the clock. */
  turn(mail: Mail): Promise<boolean>;
};

/** The share of the account's rate that mails take turns for; the rest is for those that never wait. */
const shared = 0.8;
const attempts = 8;
const kept = 86_400;

/** Somebody waits for it before their screen. */
export const isAwaited = ({ content }: Mail): boolean => content.kind === "sign-in";

const booked = z.object({ freeAt: z.iso.datetime() });
const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

type PaceOptions = {
  /** How far ahead a turn may be, in milliseconds. */
  patience: number;
  /** After how long no more turns are taken, in milliseconds: a function must end before its time limit. */
  lasts: number;
  /** Waits some milliseconds. */
  wait?: (milliseconds: number) => Promise<unknown>;
};

/**
 * Gives mails their turns by the account's rate. An item of the table says from when on turns are free; a mailer moves it on
 * by what it takes. Undefined where the server tells no rate.
 */
export const paceOf = (
  { table, now, transport }: Pick<Deps, "table" | "now"> & { transport: Transport },
  { patience, lasts, wait = setTimeout }: PaceOptions,
): Pace | undefined => {
  const perSecond = transport.name === "local" ? undefined : transport.perSecond;
  if (!perSecond) return undefined;
  const until = Date.parse(now()) + lasts;
  const turns: number[] = [];
  let wanted = 0;

  /** Books a turn for each mail that wants one by now; false where they are too far away. */
  const book = async (): Promise<boolean> => {
    const every = 1_000 / (shared * (await perSecond()));
    // Where others book at each attempt, the mails leave all the same: the server says if it is too fast.
    const otherwise = () => turns.push(Date.parse(now())) > 0;
    return retryOnConflict({ attempts, otherwise }, async () => {
      const at = Date.parse(now());
      const item = await table.get(mailPaceKey);
      const from = Math.max(at, item ? Date.parse(booked.parse(item.doc).freeAt) : at);
      if (from - at > patience) return false;
      const size = Math.max(1, wanted);
      const doc = { freeAt: instant(from + Math.ceil(size * every)) };
      const expiresAt = Math.floor(at / 1_000) + kept;
      await table.transact([
        { type: "put", item: { ...mailPaceKey, doc, expiresAt }, expect: item?.version ?? "absent" },
      ]);
      for (let i = 0; i < size; i++) turns.push(from + i * every);
      return true;
    });
  };

  let booking: Promise<boolean> | undefined;
  const bookOnce = (): Promise<boolean> => {
    booking ??= book().finally(() => {
      booking = undefined;
    });
    return booking;
  };

  /** The mail's turn, as an instant; undefined where it is too far away. */
  const take = async (): Promise<number | undefined> => {
    for (;;) {
      const turn = turns.shift();
      if (turn !== undefined) return turn;
      if (!(await bookOnce())) return undefined;
    }
  };

  return {
    turn: async (mail) => {
      if (isAwaited(mail)) return true;
      if (Date.parse(now()) >= until) return false;
      wanted++;
      const turn = await take().finally(() => wanted--);
      if (turn === undefined) return false;
      const ahead = turn - Date.parse(now());
      if (ahead > 0) await wait(ahead);
      return true;
    },
  };
};
