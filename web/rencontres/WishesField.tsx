import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Side } from "../../shared/rencontres/schema.ts";
import { foldText } from "../../shared/text/fold.ts";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { count } from "../platform/format.ts";
import { participantsQuery } from "./queries.ts";

type Chosen = { wishes: string[]; vetoes: string[] };
type WishesFieldProps = { rencontreId: string; side: Side; onChange: (value: Chosen) => void } & Readonly<{
  [K in keyof Chosen]: readonly string[];
}>;

const choices = [
  { key: "wishes", label: "Souhaité" },
  { key: "none", label: "Sans avis" },
  { key: "vetoes", label: "Refusé" },
] as const;

/** Above that many participants, one looks for a name rather than reading the list. */
const manyParticipants = 8;

/** For each participant of the other side: hoped for, refused, or neither; those chosen stay in sight. */
export const WishesField = ({ rencontreId, side, wishes, vetoes, onChange }: WishesFieldProps) => {
  const query = useQuery(participantsQuery(rencontreId));
  const [text, setText] = useState("");
  const choose = (id: string, key: (typeof choices)[number]["key"]) => {
    const others = { wishes: wishes.filter((one) => one !== id), vetoes: vetoes.filter((one) => one !== id) };
    onChange(key === "none" ? others : { ...others, [key]: [...others[key], id] });
  };
  return (
    <Loaded query={query}>
      {({ items }) => {
        const others = items.filter((participant) => participant.side === side);
        if (others.length === 0)
          return (
            <EmptyState
              title={
                side === "supplier" ? "Pas encore de fournisseur inscrit" : "Pas encore d’acheteur inscrit"
              }
            />
          );
        const found = others.filter(
          ({ organisationId, organisationName }) =>
            foldText(organisationName).includes(foldText(text.trim())) ||
            (text === "" && (wishes.includes(organisationId) || vetoes.includes(organisationId))),
        );
        return (
          <div className="space-y-4">
            {others.length > manyParticipants && (
              <TextField
                path="recherche-participants"
                label={side === "supplier" ? "Chercher un fournisseur" : "Chercher un acheteur"}
                optional
                autoComplete="off"
                value={text}
                onChange={setText}
              />
            )}
            <p role="status" className="text-small text-ink-soft">
              {text.trim() !== "" && `${count(found.length, "trouvé")} sur ${others.length}. `}
              {count(wishes.length, "souhait")}, {count(vetoes.length, "refus", "refus")}.
            </p>
            <ul
              className={`divide-y divide-line border-y border-line ${others.length > manyParticipants ? "max-h-96 overflow-y-auto pr-2" : ""}`}
            >
              {found.map(({ organisationId, organisationName }) => {
                const current = wishes.includes(organisationId)
                  ? "wishes"
                  : vetoes.includes(organisationId)
                    ? "vetoes"
                    : "none";
                return (
                  <li key={organisationId} className="py-2">
                    <fieldset className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
                      <legend className="float-left font-semibold">{organisationName}</legend>
                      <div className="flex flex-wrap gap-x-4">
                        {choices.map(({ key, label }) => (
                          <label
                            key={key}
                            className="flex min-h-9 cursor-pointer items-center gap-2 text-small"
                          >
                            <input
                              type="radio"
                              name={`avis-${organisationId}`}
                              className="size-4.5 accent-violette"
                              checked={current === key}
                              onChange={() => choose(organisationId, key)}
                            />
                            {label}
                          </label>
                        ))}
                      </div>
                    </fieldset>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      }}
    </Loaded>
  );
};
