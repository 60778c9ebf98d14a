import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../problem.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { FieldErrors } from "./Field.tsx";
import { Notice } from "./Notice.tsx";
import { TextArea } from "./TextField.tsx";

type ReasonDialogProps = {
  title: string;
  /** Who will read the reason. */
  help: string;
  action: string;
  mutation: Pick<UseMutationResult<unknown, Error, string>, "mutate" | "isPending" | "error">;
  onClose: () => void;
};

/** A decision that somebody is told the reason of. */
export const ReasonDialog = ({ title, help, action, mutation, onClose }: ReasonDialogProps) => {
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
