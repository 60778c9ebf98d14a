import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { emailText } from "../../shared/fields/email-text.ts";
import { Button } from "../components/basics/Button.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { Checkbox } from "../components/forms/Choices.tsx";

type EraseDialogProps = {
  email: string;
  erase: () => Promise<void>;
  onErased: () => void;
  onClose: () => void;
};

/** Said once more, and ticked, before a person is erased: it cannot be undone. */
export const EraseDialog = ({ email, erase, onErased, onClose }: EraseDialogProps) => {
  const [sure, setSure] = useState(false);
  const erasing = useMutation({ mutationFn: erase, onSuccess: onErased });
  return (
    <Dialog title={`Effacer ${emailText(email)}`} onClose={onClose}>
      <div className="space-y-4">
        <p>
          Le compte, les invitations et les liens avec les organisations disparaissent. Le nom, l’adresse et
          le téléphone sont retirés des fiches, des inscriptions et des courriels conservés.
        </p>
        <p>
          Ce que les organisations ont fait reste, sans ce nom : fiches, intentions, rendez-vous, marchés.
          Rien de tout cela ne peut être annulé.
        </p>
        <Checkbox
          path="certain"
          label="J’ai compris, rien ne pourra être retrouvé"
          value={sure}
          onChange={setSure}
        />
        {erasing.error && <ErrorState error={erasing.error} />}
      </div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Ne rien effacer</Button>
        <Button look="danger" disabled={!sure} busy={erasing.isPending} onClick={() => erasing.mutate()}>
          Effacer définitivement
        </Button>
      </div>
    </Dialog>
  );
};
