import { useMutation } from "@tanstack/react-query";
import { type Ref, useState } from "react";
import { Button } from "../basics/Button.tsx";
import { ReasonDialog, type ReasonTemplate } from "./ReasonDialog.tsx";

type DecisionProps<R> = {
  /** What the button that opens the dialog says. */
  label: string;
  title: string;
  help: string;
  /** What the button that decides says. */
  action: string;
  /** Reasons that are often given, to begin from. */
  templates?: readonly ReasonTemplate[];
  decide: (reason: string) => Promise<R>;
  onDone: (answer: R) => void;
  /** The button that opens the dialog. */
  ref?: Ref<HTMLButtonElement>;
};

/** A button, then the reason, then the decision. */
export const Decision = <R,>({
  label,
  title,
  help,
  action,
  templates,
  decide,
  onDone,
  ref,
}: DecisionProps<R>) => {
  const [asked, setAsked] = useState(false);
  const mutation = useMutation({
    mutationFn: decide,
    onSuccess: (answer) => {
      setAsked(false);
      onDone(answer);
    },
  });
  return (
    <>
      <Button {...(ref ? { ref } : {})} onClick={() => setAsked(true)}>
        {label}
      </Button>
      {asked && (
        <ReasonDialog
          {...{ title, help, action, mutation }}
          templates={templates ?? []}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
};
