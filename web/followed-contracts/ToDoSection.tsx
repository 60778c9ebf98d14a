import { followedSets } from "../../shared/clause/progress/lifecycle.ts";
import { hoursText } from "./progress-words.ts";
import type { FollowedView } from "./queries.ts";

/** What staff have to do now, and what the product can tell them. */
const toDoOf = ({ standing, contract, companies, employments }: FollowedView): string[] => {
  const { clause } = contract;
  const open = followedSets.open.includes(standing.status);
  const named = companies.flatMap(({ name, remaining }) =>
    remaining ? [`${name} : il reste ${hoursText(remaining)} à faire.`] : [],
  );
  return [
    ...(clause.plannedHours === undefined || !clause.start || !clause.end
      ? ["Donnez les heures prévues et les dates : sans elles, l’avancement ne se compare pas."]
      : []),
    ...(companies.length === 0 ? ["Ajoutez l’entreprise qui tient le marché."] : []),
    ...companies
      .filter(({ email }) => !email)
      .map(({ name }) => `${name} : donnez le contact qui déclare les heures.`),
    ...(open ? named : []),
    ...(standing.status === "running" && employments.running === 0
      ? ["Personne ne travaille en ce moment sur ce marché."]
      : []),
    ...(standing.status === "short" && !clause.ended
      ? ["Le marché est fini et il manque des heures : dites s’il est dispensé du reste, et pourquoi."]
      : []),
  ];
};

/** What remains to be done, and by whom; nothing where nothing does. */
export const ToDoSection = ({ view }: { view: FollowedView }) => {
  const items = toDoOf(view);
  if (items.length === 0) return null;
  return (
    <section>
      <h2 className="mb-4 text-h2">À faire</h2>
      <ul className="max-w-measure list-disc space-y-1 pl-5">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
};
