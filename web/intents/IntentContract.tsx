import { useQuery } from "@tanstack/react-query";
import { ButtonLink } from "../components/basics/Link.tsx";
import { contractsOfIntentQuery } from "../contracts/queries.ts";

/** To the contract that an intent became: the one that participants reported, else a new one. For staff. */
export const IntentContract = ({ intentId }: { intentId: string }) => {
  const { data } = useQuery(contractsOfIntentQuery(intentId));
  if (!data) return null;
  return data.items.length === 0 ? (
    <ButtonLink to="/equipe/marches/nouveau" search={{ intention: intentId }} icon="plus">
      Enregistrer le marché
    </ButtonLink>
  ) : (
    data.items.map(({ id, status, supplierName }) => (
      <ButtonLink key={id} to="/equipe/marches/$id" params={{ id }} icon="arrowRight">
        {status === "draft" ? "Vérifier le marché annoncé" : "Voir le marché"}
        <span className="sr-only"> avec {supplierName}</span>
      </ButtonLink>
    ))
  );
};
