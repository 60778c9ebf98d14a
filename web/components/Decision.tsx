import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "./Button.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";

type DecisionProps<R> = {
  /** What the button that opens the dialog says. */
  label: string;
  title: string;
  help: string;
  /** What the button that decides says. */
  action: string;
  decide: (reason: string) => Promise<R>;
  onDone: (answer: R) => void;
};

/** A button, then the reason, then the decision. */
export const Decision = <R,>({ label, title, help, action, decide, onDone }: DecisionProps<R>) => {
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
      <Button onClick={() => setAsked(true)}>{label}</Button>
      {asked && <ReasonDialog {...{ title, help, action, mutation }} onClose={() => setAsked(false)} />}
    </>
  );
};
