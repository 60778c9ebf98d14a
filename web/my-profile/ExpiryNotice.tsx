import { dayText } from "../../shared/time/dates.ts";
import { StatusBadge } from "../components/feedback/StatusBadge.tsx";
import { today } from "../platform/clock.ts";
import { count } from "../platform/format.ts";

const warnedDays = 60;

/** Whether a proof has expired or soon will. */
export const ExpiryNotice = ({ validUntil }: { validUntil: string }) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(validUntil)) return null;
  const days = Math.round((Date.parse(validUntil) - Date.parse(today())) / 86_400_000);
  if (days < 0) return <StatusBadge tone="bad" label={`Expiré depuis le ${dayText(validUntil)}`} />;
  if (days > warnedDays) return null;
  return (
    <StatusBadge
      tone="warning"
      label={days === 0 ? "Expire aujourd’hui" : `Expire dans ${count(days, "jour")}`}
    />
  );
};
