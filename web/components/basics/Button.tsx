import type { ButtonHTMLAttributes, Ref } from "react";
import { Icon, type IconName } from "./Icon.tsx";

type Look = "main" | "plain" | "quiet" | "danger";

const looks: Record<Look, string> = {
  main: "bg-brique text-on-brique hover:bg-brique-strong border-transparent font-semibold",
  plain: "bg-surface text-ink border-edge hover:bg-brique-wash hover:border-brique",
  quiet:
    "bg-transparent text-pastel border-transparent underline underline-offset-4 decoration-1 hover:decoration-2 px-2",
  danger: "bg-surface text-red border-red hover:bg-red-wash",
};

/** The look of a button, for links that lead to an action too. */
export const buttonClass = (look: Look = "plain", small = false) =>
  `inline-flex items-center justify-center gap-2 rounded border text-center leading-tight transition-colors no-underline disabled:opacity-60 ${
    small ? "min-h-9 px-3 py-1 text-small" : "min-h-11 px-5 py-2"
  } ${looks[look]}`;

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look;
  small?: boolean;
  icon?: IconName;
  /** While its work is under way: announced, and the button cannot be pressed twice. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** Says what it will do. A busy button keeps the focus, so it is not disabled but deaf. */
export const Button = ({
  look,
  small,
  icon,
  busy,
  children,
  className = "",
  onClick,
  ...rest
}: ButtonProps) => (
  <button
    type="button"
    {...rest}
    aria-disabled={busy || undefined}
    onClick={(event) => {
      if (busy) event.preventDefault();
      else onClick?.(event);
    }}
    className={`${buttonClass(look, small)} ${className}`}
  >
    {busy ? <Spinner /> : icon && <Icon name={icon} />}
    {children}
    {busy && <span className="sr-only">, en cours</span>}
  </button>
);

const Spinner = () => (
  <span
    aria-hidden="true"
    className="size-4 animate-spin rounded-full border-2 border-current border-r-transparent"
  />
);
