import type { FieldError } from "../../shared/errors/errors.ts";
import { endFault, hoursFault } from "../../shared/statements/judge-hours.ts";
import type { HireIdentity, HireInput, StatedHire } from "../../shared/statements/schema.ts";
import { hireKey } from "../platform/db/keys/statements.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { fault } from "./stated-lines.ts";

/** What is wrong with a hire that a company tells of for a month, the i-th of those it tells of now. */
export const hireFaults = (
  { month, contractIds }: { month: string; contractIds: ReadonlySet<string> },
  { contractId, start, end, hours }: HireInput,
  i: number,
): FieldError[] => {
  const path = `newHires[${i}]`;
  const wrongEnd = end && endFault(end, start);
  const wrongHours = start.slice(0, 7) > month ? undefined : hoursFault(hours, month, { start, end });
  return [
    ...(contractIds.has(contractId)
      ? []
      : [fault(`${path}.contractId`, "Marché : choisissez l’un de ceux du relevé.", "unknown")]),
    ...(start.slice(0, 7) > month
      ? [
          fault(
            `${path}.start`,
            "Début du contrat : il est après ce mois ; déclarez l’embauche avec le mois suivant.",
          ),
        ]
      : []),
    ...(wrongEnd ? [fault(`${path}.end`, `Fin du contrat : ${wrongEnd}`)] : []),
    ...(wrongHours ? [fault(`${path}.hours`, `Heures : ${wrongHours}`)] : []),
  ];
};

/** A hire without its names, and its names apart. */
export const hireOf = (
  deps: Pick<Deps, "newId" | "now">,
  statementId: string,
  { firstName, lastName, birthDate, ...facts }: HireInput,
): { hire: StatedHire; identity: HireIdentity } => {
  const id = deps.newId("hire");
  const at = deps.now();
  return {
    hire: { ...facts, id, status: "waiting", told: false },
    identity: {
      ...{ id, statementId, firstName, lastName, birthDate },
      ...{ version: 0, createdAt: at, updatedAt: at },
    },
  };
};

/** The writes that forget the names of hires that the company withdraws. */
export const forgetting = async (
  deps: Pick<Deps, "table">,
  statementId: string,
  hires: readonly StatedHire[],
): Promise<Write[]> => {
  const items = await deps.table.batchGet(hires.map(({ id }) => hireKey(statementId, id)));
  return items.map(({ pk, sk, version }) => ({ type: "delete", key: { pk, sk }, expect: version }));
};
