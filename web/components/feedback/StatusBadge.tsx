import { Icon, type IconName } from "../basics/Icon.tsx";

export type Tone = "neutral" | "info" | "good" | "warning" | "bad" | "ours";

const looks: Record<Tone, { className: string; icon: IconName }> = {
  neutral: { className: "bg-sunken text-ink-soft", icon: "edit" },
  info: { className: "bg-pastel-wash text-pastel", icon: "clock" },
  good: { className: "bg-green-wash text-green", icon: "check" },
  warning: { className: "bg-amber-wash text-amber", icon: "alert" },
  bad: { className: "bg-red-wash text-red", icon: "close" },
  ours: { className: "bg-violette-wash text-violette", icon: "arrowRight" },
};

/** A state: a word, an icon and a colour, never the colour alone. */
export const StatusBadge = ({ tone, label }: { tone: Tone; label: string }) => {
  const { className, icon } = looks[tone];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded px-2 py-0.5 text-small font-semibold whitespace-nowrap ${className}`}
    >
      <Icon name={icon} className="size-4" />
      {label}
    </span>
  );
};
