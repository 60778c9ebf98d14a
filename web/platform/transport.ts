type Fetch = typeof fetch;

/** A name that nothing else has, of 24 hexadecimal digits; unlike `randomUUID`, also where the page is not served by https. */
export const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

let current: Fetch = (input, init) => {
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
  // A request’s own name follows it through the logs to the mails that it causes; error pages show it.
  headers.set("x-request-id", newName());
  return fetch(input, { ...init, headers });
};

/** How the API is asked: over the network in a browser, in the same process where the server draws a page. */
export const transport: Fetch = (...request) => current(...request);

export const askThrough = (other: Fetch): void => {
  current = other;
};
