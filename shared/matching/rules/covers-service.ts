import { type Service, serviceLabels, services } from "../../suppliers/kinds.ts";
import type { Failure } from "../world/exclusion.ts";

/** Services as bits, for fast comparison of millions of activities. */
export const serviceBits = (list: readonly Service[]): number =>
  list.reduce((bits, service) => bits | (1 << services.indexOf(service)), 0);

/** An activity covers an intent's services when it offers one of them: the buyer lists acceptable ones. */
export const coversService = (activity: number, intent: number): boolean => (activity & intent) !== 0;

export const serviceFailure = (asked: readonly Service[]): Failure => ({
  code: "serviceMismatch",
  reason: `Le fournisseur a cette activité, mais pas sous la forme demandée (${asked
    .map((service) => serviceLabels[service].toLowerCase())
    .join(", ")}).`,
});
