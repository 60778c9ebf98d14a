import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { ErrorState } from "../components/feedback/States.tsx";
import { count } from "../platform/format.ts";
import { supplierQuery } from "../suppliers/queries.ts";
import { ChangedText } from "./ChangedText.tsx";
import { changesOf } from "./changes.ts";
import { type ListProposal, listProposalsQuery } from "./list-proposals.ts";
import { type AnswersProps, ProposalAnswers } from "./ProposalAnswers.tsx";

const Row = (props: AnswersProps) => {
  const { id, label, before, after, since } = props.proposal;
  const [change] = changesOf([{ key: id, label, text: before }], [{ key: id, label, text: after }]);
  return (
    <tr className="border-b border-line align-top max-md:block max-md:py-3">
      <th scope="row" className="py-3 pr-4 text-left font-semibold max-md:block max-md:py-1 md:w-1/5">
        {label}
        <span className="mt-1 block text-small font-normal text-ink-soft">Liste du {dayText(since)}</span>
      </th>
      {[
        { side: "La fiche", text: change?.before ?? [] },
        { side: "La liste", text: change?.after ?? [] },
      ].map(({ side, text }) => (
        <td key={side} className="py-3 pr-4 max-md:block max-md:py-1 md:w-3/10">
          <span className="text-small text-ink-soft md:hidden">{side}</span>
          <ChangedText words={text} />
        </td>
      ))}
      <td className="py-3 max-md:block max-md:py-1 md:w-1/5">
        <ProposalAnswers {...props} />
      </td>
    </tr>
  );
};

/** Gives the focus to the answers that take the place of those just given, or to what says that none is left. */
const useNextFocus = (items: readonly ListProposal[] | undefined) => {
  const rows = useRef<HTMLTableSectionElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  const place = useRef<number>(undefined);
  useEffect(() => {
    if (!items || place.current === undefined) return;
    const row = rows.current?.rows[Math.min(place.current, items.length - 1)];
    place.current = undefined;
    (row?.querySelector("button") ?? end.current)?.focus();
  }, [items]);
  return { rows, end, place };
};

type ListProposalsProps = {
  supplier: Supplier;
  onDone: (supplier: Supplier, message: string) => void;
};

/** What lists say otherwise than a profile that its people keep, decided field by field; nothing where none does. */
export const ListProposals = ({ supplier, onDone }: ListProposalsProps) => {
  const client = useQueryClient();
  const proposals = useQuery(listProposalsQuery(supplier.id));
  const items = proposals.data?.items;
  const { rows, end, place } = useNextFocus(items);
  const [hasDecided, setHasDecided] = useState(false);
  const refresh = () => client.invalidateQueries(listProposalsQuery(supplier.id));
  const failure = proposals.error && (
    <ErrorState error={proposals.error} onRetry={() => void proposals.refetch()} />
  );
  if (!items) return failure;
  if (items.length === 0 && !hasDecided) return null;
  if (items.length === 0)
    return (
      <p ref={end} tabIndex={-1}>
        Toutes les propositions de listes sont décidées.
      </p>
    );
  const decidedAt =
    (row: number): AnswersProps["onDone"] =>
    (changed, message) => {
      place.current = row;
      setHasDecided(true);
      onDone(changed, message);
      return refresh();
    };
  const conflict = () => {
    void client.invalidateQueries(supplierQuery(supplier.id));
    void refresh();
  };
  return (
    <section aria-labelledby="propositions">
      <h2 id="propositions" className="text-h2">
        {count(items.length, "proposition d’une liste", "propositions de listes")}
      </h2>
      <p className="mt-2 max-w-measure text-ink-soft">
        Une liste importée dit autre chose que cette fiche, tenue par sa structure. Rien n’a changé : acceptez
        ou écartez chaque champ, le reste de la fiche demeure.
      </p>
      {failure}
      <table className="mt-3 w-full border-collapse max-md:block">
        <caption className="sr-only">Ce que dit la fiche et ce que dit la liste, champ par champ</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b border-edge text-left text-small text-ink-soft">
            {["Champ", "La fiche", "La liste", "Décision"].map((header) => (
              <th key={header} scope="col" className="py-2 font-semibold">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={rows} className="max-md:block">
          {items.map((proposal, row) => (
            <Row
              key={proposal.id}
              supplier={supplier}
              proposal={proposal}
              onDone={decidedAt(row)}
              onConflict={conflict}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
};
