import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** What a signature is for, so that one made for one purpose is worth nothing for another. */
type Purpose = "sign-in" | "follow-up" | "message" | "unsubscribe";

const signature = (secret: string, purpose: Purpose, id: string): string =>
  createHmac("sha256", secret).update(`${purpose}:${id}`).digest("base64url");

/** `id.signature`: made when a mail is rendered, so that nothing stored can be redeemed. */
export const signToken = (secret: string, purpose: Purpose, id: string): string =>
  `${id}.${signature(secret, purpose, id)}`;

/** The id that the token was signed for, or undefined where the signature is not ours. */
export const verifyToken = (secret: string, purpose: Purpose, token: string): string | undefined => {
  const dot = token.lastIndexOf(".");
  const id = token.slice(0, dot);
  const given = Buffer.from(token.slice(dot + 1));
  const expected = Buffer.from(signature(secret, purpose, id));
  return dot > 0 && given.length === expected.length && timingSafeEqual(given, expected) ? id : undefined;
};

/** What is stored of a token or an address: its SHA-256, base64url. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
