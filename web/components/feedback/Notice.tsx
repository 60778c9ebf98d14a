import type { ReactNode } from "react";
import { Icon, type IconName } from "../basics/Icon.tsx";

type Tone = "info" | "success" | "warning" | "error";

const tones: Record<Tone, { className: string; icon: IconName; iconClass: string }> = {
  info: { className: "border-pastel bg-pastel-wash", icon: "info", iconClass: "text-pastel" },
  success: { className: "border-green bg-green-wash", icon: "check", iconClass: "text-green" },
  warning: { className: "border-amber bg-amber-wash", icon: "alert", iconClass: "text-amber" },
  error: { className: "border-red bg-red-wash", icon: "alert", iconClass: "text-red" },
};

/** Something to know, in its place in the page. */
export const Notice = ({ tone, title, children }: { tone: Tone; title: string; children?: ReactNode }) => {
  const { className, icon, iconClass } = tones[tone];
  return (
    <div className={`flex max-w-measure gap-3 rounded border-l-4 p-4 ${className}`}>
      <Icon name={icon} className={`mt-0.5 size-6 ${iconClass}`} />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        {children}
      </div>
    </div>
  );
};
