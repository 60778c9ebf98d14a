import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { Button } from "../components/basics/Button.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { isConflict } from "../platform/conflict.ts";
import { problemOf } from "../platform/problem.ts";
import { decideListProposal, type ListProposal } from "./list-proposals.ts";

type Decision = Parameters<typeof decideListProposal>[2];

const words: Record<Decision, { ask: string; confirm: string; done: string }> = {
  acceptance: {
    ask: "Accepter",
    confirm: "Oui, reprendre ce que dit la liste",
    done: "La fiche dit maintenant ce que disait la liste.",
  },
  dismissal: {
    ask: "Écarter",
    confirm: "Oui, écarter pour de bon",
    done: "La fiche reste telle quelle ; la même liste ne le proposera plus.",
  },
};

export type AnswersProps = {
  supplier: Supplier;
  proposal: ListProposal;
  /** Resolves once the list without the proposal is there. */
  onDone: (supplier: Supplier, message: string) => Promise<void>;
  /** Brings what was decided meanwhile. */
  onConflict: () => void;
};

/** Whether another one has decided, or has written in the profile, meanwhile. */
const isOutdated = (error: unknown): boolean =>
  isConflict(error) || problemOf(error).code === "supplier.proposalNotFound";

/** The two answers; the one chosen is asked for again, for it cannot be taken back. */
export const ProposalAnswers = ({ supplier, proposal, onDone, onConflict }: AnswersProps) => {
  const [asked, setAsked] = useState<Decision>();
  /** The one that was asked for and given up: the focus goes back to it. */
  const [left, setLeft] = useState<Decision>();
  const deciding = useMutation({
    mutationFn: (decision: Decision) => decideListProposal(supplier, proposal.id, decision),
    onSuccess: (changed, decision) => onDone(changed, words[decision].done),
    onError: (error) => {
      if (isOutdated(error)) onConflict();
    },
  });
  const what = <span className="sr-only"> : {proposal.label}</span>;
  return (
    <div className="space-y-2">
      {deciding.error && <ErrorState error={deciding.error} />}
      <div className="flex flex-wrap gap-2">
        {asked ? (
          <>
            <Button
              small
              look="main"
              autoFocus
              busy={deciding.isPending}
              onClick={() => deciding.mutate(asked)}
            >
              {words[asked].confirm}
              {what}
            </Button>
            <Button
              small
              look="quiet"
              onClick={() => {
                setLeft(asked);
                setAsked(undefined);
              }}
            >
              Annuler{what}
            </Button>
          </>
        ) : (
          (["acceptance", "dismissal"] as const).map((decision) => (
            <Button key={decision} small autoFocus={decision === left} onClick={() => setAsked(decision)}>
              {words[decision].ask}
              {what}
            </Button>
          ))
        )}
      </div>
    </div>
  );
};
