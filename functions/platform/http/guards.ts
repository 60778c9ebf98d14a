import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { secureHeaders } from "hono/secure-headers";
import { AppError, type ErrorCode, errorsOf } from "../../../shared/errors/errors.ts";
import { mostFileBytes } from "../../../shared/suppliers/schema.ts";
import type { Env } from "./env.ts";

/** Errors of a request before it reaches any route. */
export const guardErrors = errorsOf("request.crossSite", "request.unsupportedMediaType", "request.tooLarge");

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a change requested by another site (CSRF): by Fetch Metadata if the browser sends it, otherwise by
 * Origin. Clients that are not browsers send neither and carry no one else's cookie.
 */
export const refuseCrossSite = createMiddleware<Env>(async (c, next) => {
  if (safeMethods.has(c.req.method)) return next();
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const foreignOrigin =
    origin !== undefined && origin !== "null" && new URL(origin).host !== new URL(c.req.url).host;
  const ownOrigin = origin !== undefined && origin === new URL(c.get("deps").config.baseUrl).origin;
  const crossSite =
    site === undefined ? foreignOrigin && !ownOrigin : site !== "same-origin" && site !== "none";
  if (crossSite || origin === "null") throw new AppError("request.crossSite");
  return next();
});

/** Routes that receive a raw file. */
const takesFile = (path: string): boolean => /^\/api\/suppliers\/[^/]+\/files$/.test(path);

/** Types of files; a form can send none of them. Which ones are kept, their content decides. */
const fileTypes = /^(application\/(?!x-www-form-urlencoded)|image\/)/i;

/**
 * Changes are JSON, or a file where one is uploaded: a form of another site can send neither without a CORS
 * preflight. One-click unsubscribe is a form (RFC 8058).
 */
export const requireJson = createMiddleware<Env>(async (c, next) => {
  const type = c.req.header("content-type");
  const length = c.req.header("content-length");
  const hasBody = length !== undefined ? length !== "0" : type !== undefined;
  const oneClick = c.req.path.startsWith("/api/mails/unsubscribe/");
  if (
    !safeMethods.has(c.req.method) &&
    hasBody &&
    !oneClick &&
    !(takesFile(c.req.path) && fileTypes.test(type ?? "")) &&
    !/^application\/(json|.+\+json)/i.test(type ?? "")
  )
    throw new AppError("request.unsupportedMediaType");
  return next();
});

const limitTo = (maxSize: number, code: ErrorCode) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new AppError(code);
    },
  });
const ofRequest = limitTo(1_048_576, "request.tooLarge");
/** A folder of files, packed; what runs the API takes at most six megabytes. */
const ofFolder = limitTo(5 * 1_048_576, "request.tooLarge");
const takesFolder = (path: string): boolean => path === "/api/imports/clause";
const ofFile = limitTo(mostFileBytes, "file.tooLarge");

/** 1 MB is far above any honest request, 4 MB above a proof's file, 5 MB above a year's folder. */
export const limitBody = createMiddleware<Env>((c, next) => {
  if (takesFile(c.req.path)) return ofFile(c, next);
  return takesFolder(c.req.path) ? ofFolder(c, next) : ofRequest(c, next);
});

/** The origin of a tile server's address, whose host may contain `{s}`. */
const originOf = (url: string): string => {
  const { protocol, host } = new URL(url.replaceAll("{s}", "any"));
  return `${protocol}//${url.includes("{s}.") ? host.replace(/^any\./, "*.") : host}`;
};

/** CSP, HSTS and the other headers; nothing loads from other sites, except map tiles if configured. */
export const headersWith = (tiles?: { url: string }) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", "data:", ...(tiles ? [originOf(tiles.url)] : [])],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: "max-age=63072000; includeSubDomains",
    xFrameOptions: "DENY",
    referrerPolicy: "strict-origin-when-cross-origin",
    permissionsPolicy: { camera: [], microphone: [], payment: [], usb: [], geolocation: ["self"] },
  });

/** For every answer without a map. */
export const headers = headersWith();
