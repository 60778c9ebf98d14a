import type { Buyer } from "../../shared/buyers/schema.ts";
import { type IntentStatus, intentStatuses } from "../../shared/intents/lifecycle.ts";
import { type Intent, modalitySchema } from "../../shared/intents/schema.ts";
import { addDays, parisDay } from "../../shared/time/paris-days.ts";
import { intentRows } from "./intent-rows.ts";
import { placesOf, readRows } from "./places.ts";
import { servicesOf } from "./suppliers.ts";

type History = Intent["history"];

/** Every step from the draft to a status, ten days apart, the last one on `lastDay`. */
export const historyTo = (status: IntentStatus, lastDay: string, reason = ""): History => {
  const way =
    status === "dropped"
      ? [...intentStatuses.slice(0, 4), status]
      : intentStatuses.slice(0, intentStatuses.indexOf(status) + 1);
  return way.slice(1).map((step, index, steps) => ({
    status: step,
    at: `${addDays(lastDay, (index + 1 - steps.length) * 10)}T11:00:00.000Z`,
    by: "demo",
    note: step === "dropped" ? reason : "",
  }));
};

/** An intent from the first ten cells of a row, those that upcoming and past ones share. */
export const intentOf = (
  row: readonly string[],
  { id, buyers, today, history }: { id: string; buyers: readonly Buyer[]; today: string; history: History },
): Intent => {
  const [
    buyerName,
    title = "",
    category = "",
    letters = "",
    places = "",
    modality,
    yearly,
    months,
    days,
    cpv = "",
  ] = row;
  const buyer = buyers.find(({ name }) => name === buyerName);
  if (!buyer) throw new Error(`no such buyer in the demonstration data: ${buyerName}`);
  const last = history.at(-1);
  const createdAt = `${addDays(history[0] ? parisDay(history[0].at) : today, -3)}T09:00:00.000Z`;
  return {
    id,
    buyerId: buyer.id,
    version: 0,
    createdAt,
    updatedAt: last?.at ?? createdAt,
    favourites: [],
    vetoes: [],
    title,
    description: row.at(-1) ?? "",
    category,
    services: servicesOf(letters.split(" ")),
    cpv: cpv.split(" "),
    places: placesOf(places),
    modality: modalitySchema.parse(modality),
    yearlyAmount: Number(yearly) * 1_000,
    durationMonths: Number(months),
    launchDate: addDays(today, Number(days)),
    status: last?.status ?? "draft",
    history,
  };
};

/** The status of each intent of the next rencontre: most are checked, some wait, a few are further along. */
const statusOf = (index: number): IntentStatus => {
  if (index % 45 === 44) return "draft";
  if (index % 4 === 1) return "submitted";
  return index % 9 === 2 ? "sourcing" : "qualified";
};

/** Intents of buyers after the next rencontre, in the order of the rows. */
export const demoIntents = (today: string, buyers: readonly Buyer[]): Intent[] =>
  readRows(intentRows).map((row, index) =>
    intentOf(row, {
      id: `int_demo${String(index + 1).padStart(3, "0")}`,
      buyers,
      today,
      history: historyTo(statusOf(index), addDays(today, -(index % 12) - 1)),
    }),
  );
