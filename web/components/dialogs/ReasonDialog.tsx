import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../platform/problem.ts";
import { Button } from "../basics/Button.tsx";
import { Notice } from "../feedback/Notice.tsx";
import { FieldErrors } from "../forms/Field.tsx";
import { TextArea } from "../forms/TextField.tsx";
import { Dialog } from "./Dialog.tsx";

/** A reason that is often given. */
export type ReasonTemplate = { name: string; text: string };

type ReasonDialogProps = {
  title: string;
  /** Who will read the reason. */
  help: string;
  action: string;
  mutation: Pick<UseMutationResult<unknown, Error, string>, "mutate" | "isPending" | "error">;
  templates: readonly ReasonTemplate[];
  onClose: () => void;
};

/** A decision whose reason somebody will read. */
export const ReasonDialog = ({ title, help, action, mutation, templates, onClose }: ReasonDialogProps) => {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const problem = mutation.error && problemOf(mutation.error);
  const errors = missing
    ? [{ path: "reason", code: "too_small", message: "Motif : à remplir, en quelques mots." }]
    : [];
  return (
    <Dialog title={title} onClose={onClose}>
      <FieldErrors value={problem?.errors ?? errors}>
        <form
          noValidate
          className="space-y-6"
          onSubmit={(event) => {
            event.preventDefault();
            setMissing(reason.trim().length < 3);
            if (reason.trim().length >= 3) mutation.mutate(reason);
          }}
        >
          {templates.length > 0 && (
            <fieldset>
              <legend className="mb-2 font-semibold">Partir d’un motif courant</legend>
              <div className="flex flex-wrap gap-2">
                {templates.map(({ name, text }) => (
                  <Button
                    key={name}
                    small
                    icon="plus"
                    onClick={() => setReason((typed) => [typed.trim(), text].filter(Boolean).join("\n\n"))}
                  >
                    {name}
                  </Button>
                ))}
              </div>
            </fieldset>
          )}
          <TextArea path="reason" label="Motif" help={help} value={reason} onChange={setReason} />
          {problem && !problem.errors && (
            <Notice tone="error" title={problem.title}>
              <p>{problem.detail}</p>
            </Notice>
          )}
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={onClose}>Ne rien faire</Button>
            <Button type="submit" look="main" busy={mutation.isPending}>
              {action}
            </Button>
          </div>
        </form>
      </FieldErrors>
    </Dialog>
  );
};
