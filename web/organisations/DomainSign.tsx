import { StatusBadge } from "../components/feedback/StatusBadge.tsx";

/** What the mail address of somebody who asks to join shows, for those who decide. */
export const DomainSign = ({ domain }: { domain: "same" | "other" | "public" | undefined }) => {
  if (domain === "same") return <StatusBadge tone="good" label="Adresse de la structure" />;
  if (domain === "other") return <StatusBadge tone="warning" label="Adresse d’un autre domaine" />;
  return domain === "public" ? <StatusBadge tone="neutral" label="Adresse personnelle" /> : null;
};
