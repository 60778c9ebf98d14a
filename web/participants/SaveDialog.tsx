import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { FieldError } from "../../shared/errors/errors.ts";
import { Button } from "../components/basics/Button.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { FieldErrors, fieldId } from "../components/forms/Field.tsx";
import { problemOf } from "../platform/problem.ts";
import { newName } from "../platform/transport.ts";
import { refreshParticipants } from "./queries.ts";

type SaveDialogProps<R> = {
  title: string;
  /** What the button that saves says. */
  action: string;
  /** The key names what is created, so that pressing twice makes one. */
  save: (idempotencyKey: string) => Promise<R>;
  /** Judges the entry before anything is sent. */
  judge?: () => readonly FieldError[];
  /** What is said once it is saved. */
  saved: string;
  onSaved?: (answer: R) => void;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
};

/** Whoever cannot see which field is refused is taken to the first of them. */
const goToFirst = ([first]: readonly FieldError[]): void => {
  if (first) document.getElementById(fieldId(first.path))?.focus();
};

/** A form about a participant in a dialog: refusals stand at their fields, and what pages have read is read again after. */
export const SaveDialog = <R,>(props: SaveDialogProps<R>) => {
  const { title, action, save, judge, saved, onSaved, onClose, wide, children } = props;
  const client = useQueryClient();
  const [key] = useState(newName);
  const [tried, setTried] = useState(false);
  const mutation = useMutation({
    mutationFn: () => save(key),
    onSuccess: (answer) => {
      refreshParticipants(client);
      toast(saved);
      onClose();
      onSaved?.(answer);
    },
    onError: (error) => goToFirst(problemOf(error).errors ?? []),
  });
  const problem = mutation.error && problemOf(mutation.error);
  const missing = tried ? (judge?.() ?? []) : [];
  const submit = () => {
    const judged = judge?.() ?? [];
    setTried(true);
    if (judged.length > 0) goToFirst(judged);
    else if (!mutation.isPending) mutation.mutate();
  };
  return (
    <Dialog title={title} onClose={onClose} wide={wide ?? false}>
      <FieldErrors value={missing.length > 0 ? missing : (problem?.errors ?? [])}>
        <form
          noValidate
          className="space-y-6"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {children}
          {problem && missing.length === 0 && (
            <div role="alert">
              <Notice tone="error" title={problem.title}>
                <p>{problem.detail}</p>
              </Notice>
            </div>
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
