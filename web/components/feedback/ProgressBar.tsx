import { percent } from "../../platform/format.ts";

type ProgressBarProps = {
  label: string /** 0 to 1. */;
  share: number /** What is being done now. */;
  step?: string;
};

/** How far long work has come, its step in words beside. */
export const ProgressBar = ({ label, share, step }: ProgressBarProps) => (
  <div>
    <div className="mb-1.5 flex justify-between gap-4">
      <span className="font-semibold">{label}</span>
      <span className="tabular-nums">{percent(share)}</span>
    </div>
    <progress
      aria-label={label}
      value={share}
      max={1}
      className="block h-3 w-full appearance-none overflow-hidden rounded border border-edge bg-sunken [&::-moz-progress-bar]:bg-violette [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-violette [&::-webkit-progress-value]:transition-all"
    />
    {step && (
      <p role="status" className="mt-1.5 text-small text-ink-soft">
        {step}
      </p>
    )}
  </div>
);
