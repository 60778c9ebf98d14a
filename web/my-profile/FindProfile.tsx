import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ErrorState, Skeleton } from "../components/feedback/States.tsx";
import { TextArea, TextField } from "../components/forms/TextField.tsx";
import { askToJoin } from "../organisations/queries.ts";
import { siret } from "../platform/format.ts";
import type { Me } from "../platform/session.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import { type Claimable, claimableQuery } from "../suppliers/queries.ts";

/** Before a new profile is made: is the organisation here already? Found by SIRET or name, its profile can be asked for. */
export const FindProfile = ({ me }: { me: Me | null }) => {
  const [text, setText] = useState("");
  const settled = useDelayed(text.trim(), 300);
  const query = useQuery(claimableQuery(settled));
  const asked = settled.length >= 2;
  const found = query.data?.items ?? [];
  return (
    <section
      aria-label="Retrouver ma fiche"
      className="mb-12 max-w-measure space-y-5 rounded-large bg-violette-wash p-6"
    >
      <h2 className="text-h2">Votre structure est peut-être déjà ici</h2>
      <TextField
        path="recherche-fiche"
        label="Son nom ou ses 14 chiffres"
        help="Le numéro SIRET, ou les premiers mots du nom. Une fiche importée par l’équipe est déjà remplie en partie : il suffit de demander à parler pour elle."
        autoComplete="off"
        value={text}
        onChange={setText}
      />
      <div aria-live="polite">
        {asked && query.isPending && <Skeleton lines={2} />}
        {asked && query.error && <ErrorState error={query.error} />}
        {asked && query.data && found.length === 0 && (
          <p>Nous ne l’avons pas trouvée : remplissez votre fiche ci-dessous.</p>
        )}
        {asked && found.length > 0 && (
          <ul className="divide-y divide-line rounded bg-surface px-5">
            {found.map((one) => (
              <Result key={one.id} found={one} me={me} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
};

const Result = ({ found, me }: { found: Claimable; me: Me | null }) => {
  const [asking, setAsking] = useState(false);
  const known = me?.organisations.find(({ id }) => id === found.id);
  return (
    <li className="space-y-3 py-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>
          <span className="font-semibold">{found.name}</span>
          <span className="block text-small text-ink-soft">
            {found.city}, SIRET {siret(found.siret)}
          </span>
        </p>
        {known?.status === "approved" ? (
          <Link to="/ma-fiche/$id" params={{ id: found.id }}>
            Ouvrir ma fiche
          </Link>
        ) : known?.status === "requested" ? (
          <span className="text-small">Votre demande est en cours</span>
        ) : (
          !asking && (
            <Button small onClick={() => setAsking(true)}>
              C’est nous<span className="sr-only"> : {found.name}</span>
            </Button>
          )
        )}
      </div>
      {asking &&
        known?.status !== "requested" &&
        (me ? (
          <Ask found={found} />
        ) : (
          <Notice tone="info" title="Connectez-vous d’abord">
            <p>
              De préférence avec une adresse de la structure, puis revenez ici :{" "}
              <Link to="/connexion">se connecter</Link>.
            </p>
          </Notice>
        ))}
    </li>
  );
};

const Ask = ({ found }: { found: Claimable }) => {
  const [note, setNote] = useState("");
  const client = useQueryClient();
  const request = useMutation({
    mutationFn: () => askToJoin(found.id, note),
    onSuccess: () => client.invalidateQueries({ queryKey: ["me"] }),
  });
  return (
    <div className="space-y-4">
      <TextArea
        path={`preuve-${found.id}`}
        label="Ce qui montre que vous parlez pour elle"
        help={
          found.hasMembers
            ? "Votre fonction, par exemple. Un membre de la structure, ou l’équipe, vous répondra."
            : "Votre fonction, un numéro où vous rappeler, un lien vers votre site. L’équipe vous répondra."
        }
        rows={3}
        value={note}
        onChange={setNote}
      />
      {request.error && <ErrorState error={request.error} />}
      <Button busy={request.isPending} onClick={() => request.mutate()}>
        Demander à parler pour {found.name}
      </Button>
    </div>
  );
};
