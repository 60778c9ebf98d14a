import { useQueryClient } from "@tanstack/react-query";
import type { Rencontre } from "../../shared/rencontres.ts";
import { Notice } from "../components/Notice.tsx";
import { toast } from "../components/Toast.tsx";
import { rencontreQuery } from "./queries.ts";
import { RencontreEditor } from "./RencontreEditor.tsx";

const fixed = new Set(["running", "held", "followedUp", "cancelled"]);

export const SettingsTab = ({ rencontre }: { rencontre: Rencontre }) => {
  const client = useQueryClient();
  if (fixed.has(rencontre.status))
    return (
      <Notice tone="info" title="La journée a commencé ou est passée : ses réglages ne changent plus." />
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
