import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Outcome, outcomeLabels, outcomes } from "../../shared/clause/progress/lifecycle.ts";
import { Button } from "../components/basics/Button.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { RadioGroup } from "../components/forms/Choices.tsx";
import { FieldErrors } from "../components/forms/Field.tsx";
import { DateField, TextArea } from "../components/forms/TextField.tsx";
import { answer, api, ifMatch } from "../platform/api.ts";
import { today } from "../platform/clock.ts";
import { problemOf } from "../platform/problem.ts";
import { type FollowedView, refreshFollowed } from "./queries.ts";

type EndDialogProps = {
  view: FollowedView;
  onClose: () => void;
  /** With the version at which the word can be taken back. */
  onDone: (version: number) => void;
};

/** Staff’s word on how a contract ended, and why. */
export const EndDialog = ({ view: { contract, standing }, onClose, onDone }: EndDialogProps) => {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>(standing.remaining ? "short" : "reached");
  const [on, setOn] = useState(today());
  const [why, setWhy] = useState("");
  const end = useMutation({
    mutationFn: () =>
      answer(
        api.clause.contracts[":id"].end.$put(
          { param: { id: contract.id }, json: { outcome, on, why } },
          ifMatch(contract.version),
        ),
      ),
    onSuccess: ({ version }) => onDone(version),
    // Somebody else may have changed it: what they did is shown behind, and may be answered.
    onError: () => refreshFollowed(client),
  });
  const problem = end.error && problemOf(end.error);
  return (
    <Dialog title="Comment ce marché se termine-t-il ?" onClose={onClose}>
      <FieldErrors value={problem?.errors ?? []}>
        <form
          noValidate
          className="space-y-6"
          onSubmit={(event) => {
            event.preventDefault();
            if (!end.isPending) end.mutate();
          }}
        >
          <RadioGroup
            path="outcome"
            label="Les heures d’insertion"
            value={outcome}
            onChange={setOutcome}
            choices={outcomes.map((value) => ({ value, label: outcomeLabels[value] }))}
          />
          <DateField path="on" label="Le" value={on} onChange={setOn} />
          <TextArea
            path="why"
            label="Pourquoi"
            help="L’attestation d’une entreprise dispensée le dit."
            optional={outcome === "reached" && !standing.remaining}
            value={why}
            onChange={setWhy}
          />
          {problem && !problem.errors && (
            <Notice tone="error" title={problem.title}>
              <p>{problem.detail}</p>
            </Notice>
          )}
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={onClose}>Ne rien faire</Button>
            <Button type="submit" look="main" busy={end.isPending}>
              Terminer le suivi
            </Button>
          </div>
        </form>
      </FieldErrors>
    </Dialog>
  );
};
