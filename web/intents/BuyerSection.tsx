import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { BuyerInput } from "../../shared/buyers/schema.ts";
import { isSiret, normalizeSiret } from "../../shared/fields/siret.ts";
import { LegalStatusField } from "../buyers/LegalStatusField.tsx";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { FormSection } from "../components/forms/Form.tsx";
import { TextArea, TextField } from "../components/forms/TextField.tsx";
import { ContactFields } from "../organisations/ContactFields.tsx";
import { SiretField } from "../organisations/SiretField.tsx";
import { answer, api, done } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";

type BuyerSectionProps = {
  value: BuyerInput;
  set: (patch: Partial<BuyerInput>) => void;
};

/** Who buys: a new organisation, or one that is already here and that the person asks to join. */
export const BuyerSection = ({ value, set }: BuyerSectionProps) => {
  const field = fieldsOf(value, set, "buyer.");
  const siret = normalizeSiret(value.siret);
  const { data } = useQuery({
    queryKey: ["buyer-by-siret", siret],
    queryFn: isSiret(siret) ? () => answer(api.buyers["by-siret"].$get({ query: { siret } })) : skipToken,
  });
  const known = data?.buyer;
  return (
    <FormSection title="Votre organisation" help="À dire une seule fois.">
      <SiretField
        path="buyer.siret"
        help="14 chiffres. Si votre organisation est déjà ici, nous la retrouvons."
        value={value.siret}
        onChange={(typed) => set({ siret: typed })}
      />
      {known ? (
        <Join buyer={known} />
      ) : (
        <>
          <TextField {...field("name")} label="Nom de l’organisation" autoComplete="organization" />
          <LegalStatusField {...field("legalStatus")} />
          <ContactFields {...field("contact")} />
        </>
      )}
    </FormSection>
  );
};

const Join = ({ buyer }: { buyer: { id: string; name: string } }) => {
  const [note, setNote] = useState("");
  const client = useQueryClient();
  const request = useMutation({
    mutationFn: () => done(api.buyers[":id"].members.$post({ param: { id: buyer.id }, json: { note } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["me"] }),
  });
  if (request.isSuccess)
    return (
      <div role="status">
        <Notice tone="success" title="Votre demande est partie">
          <p>
            Un membre de {buyer.name}, ou l’équipe, vous répondra par courriel. Votre intention reste gardée
            sur cet appareil : vous l’enverrez dès que votre demande sera acceptée.
          </p>
        </Notice>
      </div>
    );
  return (
    <div className="space-y-4 rounded border border-line bg-surface p-5">
      <p>
        <strong>{buyer.name}</strong> est déjà ici. Demandez à la rejoindre : un membre ou l’équipe vous
        répondra.
      </p>
      <TextArea
        path="note"
        label="Qui êtes-vous dans cette organisation"
        optional
        help="Votre service ou votre fonction aide à vous reconnaître."
        rows={2}
        value={note}
        onChange={setNote}
      />
      {request.error && <ErrorState error={request.error} />}
      <Button busy={request.isPending} onClick={() => request.mutate()}>
        Demander à rejoindre {buyer.name}
      </Button>
    </div>
  );
};
