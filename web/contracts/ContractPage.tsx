import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { missingForDecp } from "../../shared/contracts/decp.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { Icon } from "../components/basics/Icon.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { list } from "../platform/format.ts";
import { ContractEditor } from "./ContractEditor.tsx";
import { formOfContract } from "./contract-form.ts";
import { contractQuery, decpFaultsQuery } from "./queries.ts";

const route = getRouteApi("/equipe/marches/$id");

/** Where the contract comes from. */
const Origin = ({ contract }: { contract: Contract }) => (
  <p className="mb-8 flex flex-wrap gap-x-6 gap-y-2">
    {contract.intentId && (
      <Link to="/intentions/$id" params={{ id: contract.intentId }}>
        L’intention d’achat
      </Link>
    )}
    {contract.rencontreId && (
      <Link to="/equipe/rencontres/$id" params={{ id: contract.rencontreId }}>
        La rencontre
      </Link>
    )}
    {contract.supplierId && (
      <Link to="/equipe/fournisseurs/$id" params={{ id: contract.supplierId }}>
        Le fournisseur
      </Link>
    )}
    {contract.clause ? (
      <Link to="/equipe/clauses/marches/$id" params={{ id: contract.id }}>
        Où en est la clause
      </Link>
    ) : (
      <Link to="/equipe/clauses/marches/$id/clause" params={{ id: contract.id }}>
        Suivre la clause
      </Link>
    )}
    <Link to="/equipe/journal" search={{ sur: contract.id }}>
      Qui a fait quoi
    </Link>
  </p>
);

/** Whether it is in the file of essential data, and what is missing for it. */
const Completeness = ({ contract }: { contract: Contract }) => {
  const missing = missingForDecp(contract);
  const { data } = useQuery(decpFaultsQuery);
  const fault = data?.items.find(({ id }) => id === contract.id);
  if (fault)
    return (
      <div className="mb-8 max-w-measure">
        <Notice tone="warning" title="Ce marché n’est pas dans le fichier des données essentielles">
          <ul className="list-disc pl-5">
            {fault.why.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </Notice>
      </div>
    );
  return (
    <p className="mb-8 flex max-w-measure items-start gap-2 text-ink-soft">
      <Icon name={missing.length === 0 ? "check" : "info"} className="mt-1 size-4.5" />
      {missing.length === 0
        ? "Ce marché est dans le fichier des données essentielles."
        : `Pour être dans le fichier des données essentielles, il lui manque ${list(missing)}.`}
    </p>
  );
};

/** One contract, to be completed, checked or put right. */
export const ContractPage = () => {
  const { id } = route.useParams();
  return (
    <Loaded query={useQuery(contractQuery(id))} lines={8}>
      {(contract) => (
        <>
          <PageTitle over={<Link to="/equipe/marches">Marchés</Link>} title={contract.title} />
          <Origin contract={contract} />
          {contract.status === "draft" && (
            <div className="mb-8 max-w-measure">
              <Notice tone="info" title="Annoncé par un participant">
                <p>
                  Complétez ce que vous savez, demandez le reste à l’acheteur. Une fois le marché vérifié, les
                  réponses des participants ne le changent plus.
                </p>
              </Notice>
            </div>
          )}
          {contract.status === "confirmed" && <Completeness contract={contract} />}
          <ContractEditor
            key={contract.id}
            storageKey={`marche-${id}`}
            initial={formOfContract(contract)}
            saved={contract}
          />
        </>
      )}
    </Loaded>
  );
};
