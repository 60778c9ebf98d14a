import { useInfiniteQuery } from "@tanstack/react-query";
import type { Contract } from "../../shared/contracts/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { relativeTime } from "../../shared/time/relative-time.ts";
import { ButtonLink } from "../components/basics/Link.tsx";
import { More } from "../components/data/More.tsx";
import { EmptyState, LoadedPages } from "../components/feedback/States.tsx";
import { now } from "../platform/clock.ts";
import { amount, count } from "../platform/format.ts";
import { contractsToCheckQuery } from "./queries.ts";

/** What the participants reported, and what remains to be asked. */
const reportedFacts = ({ amount: euros, hours, beneficiaries, awardedOn }: Contract): string =>
  [
    `attribué le ${dayText(awardedOn)}`,
    euros === undefined ? "montant inconnu" : `${amount(euros)} HT`,
    hours === undefined ? "heures inconnues" : count(hours, "heure"),
    beneficiaries === undefined ? "bénéficiaires inconnus" : count(beneficiaries, "bénéficiaire"),
  ].join(" · ");

const Announced = ({ contract }: { contract: Contract }) => (
  <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-5">
    <div className="min-w-0 flex-1 basis-80">
      <h2 className="text-h3">{contract.title}</h2>
      <p>
        {contract.buyerName} et {contract.supplierName}
      </p>
      <p className="text-small text-ink-soft">{reportedFacts(contract)}</p>
      <p className="text-small text-ink-soft">Annoncé {relativeTime(contract.createdAt, now())}</p>
    </div>
    <ButtonLink icon="check" to="/equipe/marches/$id" params={{ id: contract.id }}>
      Compléter et vérifier<span className="sr-only"> « {contract.title} »</span>
    </ButtonLink>
  </li>
);

/** Contracts that participants announced after a meeting, the oldest first. */
export const ContractsToCheck = () => {
  const found = useInfiniteQuery(contractsToCheckQuery);
  return (
    <LoadedPages query={found} lines={6}>
      {(contracts) =>
        contracts.length === 0 ? (
          <EmptyState title="Aucun marché à vérifier">
            <p>
              Quand un participant répond qu’un marché est attribué, il arrive ici : vous le complétez, puis
              il compte dans le bilan.
            </p>
          </EmptyState>
        ) : (
          <>
            <ul className="divide-y divide-line">
              {contracts.map((contract) => (
                <Announced key={contract.id} contract={contract} />
              ))}
            </ul>
            {found.hasNextPage && (
              <More onMore={() => void found.fetchNextPage()} busy={found.isFetchingNextPage} />
            )}
          </>
        )
      }
    </LoadedPages>
  );
};
