import { skipToken, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { answer, api } from "../platform/api.ts";
import { ContractEditor } from "./ContractEditor.tsx";
import { blankContract, formOfIntent } from "./contract-form.ts";

const route = getRouteApi("/equipe/marches/nouveau");

/** The form filled in with what an intent says. */
const readForm = async (intentId: string) => {
  const intent = await answer(api.intents[":id"].$get({ param: { id: intentId } }));
  const buyer = await answer(api.buyers[":id"].$get({ param: { id: intent.buyerId } }));
  return formOfIntent(intent, buyer.name);
};

/** A contract that staff know of, from nothing or from the intent that became it. */
export const NewContractPage = () => {
  const { intention } = route.useSearch();
  const started = useQuery({
    queryKey: ["contract-of-intent", intention],
    queryFn: intention ? () => readForm(intention) : skipToken,
  });
  return (
    <>
      <PageTitle over={<Link to="/equipe/marches">Marchés</Link>} title="Enregistrer un marché" />
      {intention ? (
        <Loaded query={started} lines={8}>
          {(form) => <ContractEditor storageKey={`marche-de-${intention}`} initial={form} />}
        </Loaded>
      ) : (
        <ContractEditor storageKey="marche-nouveau" initial={blankContract} />
      )}
    </>
  );
};
