import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Checkbox } from "../components/forms/Choices.tsx";
import { answer, api } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { queryClient } from "../platform/queryClient.ts";

const preferencesQuery = queryOptions({
  queryKey: ["mail-preferences"],
  queryFn: () => answer(api.auth.me["mail-preferences"].$get()),
});
type Preferences = Awaited<ReturnType<NonNullable<typeof preferencesQuery.queryFn>>>;
type Preference = Parameters<(typeof api.auth.me)["mail-preferences"]["$put"]>[0]["json"];

const words: Record<Preference["family"], { label: string; help: string }> = {
  messages: {
    label: "Messages des acheteurs et des fournisseurs",
    help: "Ce que l’autre partie vous écrit au sujet d’une intention d’achat.",
  },
  invitations: {
    label: "Invitations à une rencontre",
    help: "Quand une rencontre cherche des fournisseurs comme vous.",
  },
  reminders: { label: "Rappels avant une rencontre", help: "Sept jours et un jour avant." },
  followUps: {
    label: "Points d’étape après une rencontre",
    help: "Un, trente, quatre-vingt-dix et cent quatre-vingts jours après.",
  },
  situations: {
    label: "Ce que deviennent les personnes employées",
    help: "Trois mois, six mois et un an après l’entrée d’une personne que vous avez orientée.",
  },
  digest: { label: "Résumé quotidien de l’équipe", help: "Chaque matin ouvré où quelque chose attend." },
};

const set = (preference: Preference) => answer(api.auth.me["mail-preferences"].$put({ json: preference }));

/** Which mails one receives, done at once; what is essential is always sent. */
export const MailPreferences = () => {
  const query = useQuery(preferencesQuery);
  const keep = (answered: Preferences) => queryClient.setQueryData(preferencesQuery.queryKey, answered);
  const { mutate } = useMutation({
    mutationFn: set,
    onSuccess: (answered, { family, wanted }) => {
      keep(answered);
      toast(wanted ? "Vous les recevrez de nouveau." : "Vous ne les recevrez plus.", () =>
        mutate({ family, wanted: !wanted }),
      );
    },
    onError: (error) => toast(problemOf(error).detail),
  });
  return (
    <section className="space-y-4">
      <h2 className="text-h2">Mes préférences</h2>
      <p>
        Votre programme, un report, une réponse de l’équipe arrivent toujours. Pour le reste, choisissez ce
        que vous recevez par courriel.
      </p>
      <Loaded query={query}>
        {({ items }) => (
          <div>
            {items.map(({ family, wanted }) => (
              <Checkbox
                key={family}
                path={`preference-${family}`}
                {...words[family]}
                value={wanted}
                onChange={(next) => mutate({ family, wanted: next })}
              />
            ))}
          </div>
        )}
      </Loaded>
    </section>
  );
};
