import { createLink } from "@tanstack/react-router";
import type { AnchorHTMLAttributes, Ref } from "react";
import { buttonClass } from "./Button.tsx";
import { Icon, type IconName } from "./Icon.tsx";

type Anchor = AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> };

const linkClass = "text-pastel underline underline-offset-4 decoration-1 hover:decoration-2";

const Inline = ({ className = "", ...rest }: Anchor) => (
  <a {...rest} className={`${linkClass} ${className}`} />
);

type ButtonAnchor = Anchor & { look?: "main" | "plain" | "quiet"; small?: boolean; icon?: IconName };

const AsButton = ({ look, small, icon, children, className = "", ...rest }: ButtonAnchor) => (
  <a {...rest} className={`${buttonClass(look, small)} ${className}`}>
    {icon && <Icon name={icon} />}
    {children}
  </a>
);

/** A link in a text. */
export const Link = createLink(Inline);

/** A link that looks like a button: it leads to where something is done. */
export const ButtonLink = createLink(AsButton);

/** A link to what is no page of ours: an address to write to or call, another site, a place in this page. */
export const PlainLink = Inline;

/** A link out of the pages, with its icon: a file to download, another site. */
export const FileLink = ({ icon = "download", children, ...rest }: Anchor & { icon?: IconName }) => (
  <a {...rest} className={`inline-flex items-center gap-1.5 ${linkClass}`}>
    <Icon name={icon} />
    {children}
  </a>
);
