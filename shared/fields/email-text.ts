import { decodePunycode } from "./punycode.ts";

/* Apart from how an address is read, so that a page that shows one does not load that. */

/** A label is shown in letters where all of them are Latin: another script can imitate a name (« а » for « a »). */
const labelText = (label: string): string => {
  const letters = label.startsWith("xn--") ? decodePunycode(label.slice(4)) : undefined;
  return letters && /^[\p{Script=Latin}\p{M}0-9-]+$/u.test(letters) ? letters : label;
};

/** An address as people read it: `contact@xn--rgie-quartier-bhb.fr` is « contact@régie-quartier.fr ». */
export const emailText = (email: string): string => {
  const at = email.lastIndexOf("@") + 1;
  return email.slice(0, at) + email.slice(at).split(".").map(labelText).join(".");
};

/** Where a link to write to an address leads: before « @ », signs such as `?` and `#` mean something else in it (RFC 6068). */
export const emailLink = (email: string): string => {
  const at = email.lastIndexOf("@");
  return `mailto:${encodeURIComponent(email.slice(0, at))}${email.slice(at)}`;
};
