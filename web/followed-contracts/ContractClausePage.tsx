import { keepPreviousData, type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { clauseInputSchema } from "../../shared/clause/inputs.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { judged } from "../../shared/errors/field-errors.ts";
import { Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Form } from "../components/forms/Form.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { contractQuery } from "../contracts/queries.ts";
import { useForm } from "../platform/useForm.ts";
import { ClauseSection, HoldersSection, HoursSection, ObjectSection } from "./ClauseFields.tsx";
import { type ClauseForm, clauseOfForm, formOfClause } from "./clause-form.ts";
import { companyQuery, refreshFollowed, saveClause } from "./queries.ts";

const route = getRouteApi("/equipe/clauses/marches/$id/clause");

/** The names of the companies that hold a contract, which stores them by their ids. */
const namesOfHolders = async (
  client: QueryClient,
  { clause }: Contract,
): Promise<ReadonlyMap<string, string>> => {
  const companies = await Promise.all(
    (clause?.holders ?? []).map(({ companyId }) => client.fetchQuery(companyQuery(companyId))),
  );
  return new Map(companies.map(({ id, name }) => [id, name]));
};

const Editor = ({ contract, names }: { contract: Contract; names: ReadonlyMap<string, string> }) => {
  const navigate = useNavigate();
  const client = useQueryClient();
  const form = useForm<ClauseForm, Contract>({
    key: `clause-${contract.id}`,
    initial: formOfClause(contract, names),
    saved: contract,
    judge: (value) => judged(clauseInputSchema, clauseOfForm(value)),
    latest: async () => {
      const document = await client.fetchQuery({ ...contractQuery(contract.id), staleTime: 0 });
      return { document, value: formOfClause(document, await namesOfHolders(client, document)) };
    },
    save: (value, { at }) =>
      saveClause(contract.id, clauseInputSchema.parse(clauseOfForm(value)), at?.version ?? contract.version),
    onSaved: () => {
      refreshFollowed(client);
      toast(contract.clause ? "La clause est corrigée." : "La clause est suivie.");
      void navigate({ to: "/equipe/clauses/marches/$id", params: { id: contract.id } });
    },
  });
  return (
    <Form form={form} action={contract.clause ? "Enregistrer la clause" : "Suivre la clause"}>
      <ClauseSection value={form.value} set={form.set} />
      <ObjectSection value={form.value} set={form.set} />
      <HoursSection value={form.value} set={form.set} />
      <HoldersSection value={form.value} set={form.set} />
    </Form>
  );
};

const WithNames = ({ contract }: { contract: Contract }) => {
  const client = useQueryClient();
  const names = useQuery({
    queryKey: ["names-of-holders", contract.id, contract.version],
    queryFn: () => namesOfHolders(client, contract),
    // What is being typed stays while a newer version is read.
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={names} lines={8}>
      {(known) => <Editor contract={contract} names={known} />}
    </Loaded>
  );
};

/** A contract of the product put under its clause, or what is followed of it corrected. */
export const ContractClausePage = () => {
  const { id } = route.useParams();
  return (
    <Loaded query={useQuery(contractQuery(id))} lines={8}>
      {(contract) => (
        <>
          <PageTitle
            over={
              contract.clause ? (
                <Link to="/equipe/clauses/marches/$id" params={{ id }}>
                  {contract.title}
                </Link>
              ) : (
                <Link to="/equipe/marches/$id" params={{ id }}>
                  {contract.title}
                </Link>
              )
            }
            title={contract.clause ? "Corriger la clause" : "Suivre la clause"}
          />
          <WithNames key={contract.id} contract={contract} />
        </>
      )}
    </Loaded>
  );
};
