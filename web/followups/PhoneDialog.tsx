import { queryOptions, useQuery } from "@tanstack/react-query";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { answer, api } from "../platform/api.ts";
import { Answers } from "./Answers.tsx";

const heardQuery = (id: string) =>
  queryOptions({
    queryKey: ["follow-up-heard", id],
    queryFn: () => answer(api["follow-ups"][":id"].answers.$get({ param: { id } })),
    // What another has just noted must not be written over.
    staleTime: 0,
  });

type PhoneDialogProps = { id: string; organisationName: string; onSaved: () => void; onClose: () => void };

/** What a participant answers on the telephone, noted by staff in their name. */
export const PhoneDialog = ({ id, organisationName, onSaved, onClose }: PhoneDialogProps) => (
  <Dialog title={`Au téléphone avec ${organisationName}`} onClose={onClose} wide>
    <Loaded query={useQuery(heardQuery(id))} lines={6}>
      {(view) => (
        <Answers
          view={view}
          action="Noter ces réponses"
          save={(json) => answer(api["follow-ups"][":id"].answers.$post({ param: { id }, json }))}
          onSaved={onSaved}
        />
      )}
    </Loaded>
  </Dialog>
);
