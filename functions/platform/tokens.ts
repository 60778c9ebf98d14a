import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** The purpose of a signature, so that one made for a purpose is invalid for another. */
type Purpose = "sign-in" | "follow-up" | "message" | "unsubscribe" | "statement" | "situation" | "letter";

const signature = (secret: string, purpose: Purpose, id: string): string =>
  createHmac("sha256", secret).update(`${purpose}:${id}`).digest("base64url");

/** `id.signature`: created when a mail is rendered, so that nothing stored can be redeemed. */
export const signToken = (secret: string, purpose: Purpose, id: string): string =>
  `${id}.${signature(secret, purpose, id)}`;

/** The id of a token with a valid signature for that purpose; undefined otherwise. */
export const verifyToken = (secret: string, purpose: Purpose, token: string): string | undefined => {
  const dot = token.lastIndexOf(".");
  const id = token.slice(0, dot);
  const given = Buffer.from(token.slice(dot + 1));
  const expected = Buffer.from(signature(secret, purpose, id));
  return dot > 0 && given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
};

/** The hash of a token or an address, stored instead of it: SHA-256, base64url. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
