import { useQueryClient } from "@tanstack/react-query";
import { type RencontreStatus, rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { Notice } from "../components/feedback/Notice.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { rencontreQuery } from "../rencontres/queries.ts";
import { RencontreEditor } from "./RencontreEditor.tsx";

/** Why the settings cannot change before the day has begun. */
const whyFixed: Partial<Record<RencontreStatus, string>> = {
  published: "Le plan est publié : les réglages de la rencontre ne changent plus.",
  postponed: "La rencontre attend une nouvelle date : ses réglages changeront une fois la date fixée.",
};

export const SettingsTab = ({ rencontre }: { rencontre: Rencontre }) => {
  const client = useQueryClient();
  if (!rencontreSets.changeable.includes(rencontre.status))
    return (
      <Notice
        tone="info"
        title={
          whyFixed[rencontre.status] ?? "La journée a commencé ou est passée : ses réglages ne changent plus."
        }
      />
    );
  return (
    <RencontreEditor
      key={rencontre.version}
      storageKey={`rencontre-${rencontre.id}`}
      saved={rencontre}
      onSaved={(saved) => {
        client.setQueryData(rencontreQuery(rencontre.id).queryKey, saved);
        toast("Les réglages sont enregistrés.");
      }}
    />
  );
};
