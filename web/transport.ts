type Fetch = typeof fetch;

let current: Fetch = (...request) => fetch(...request);

/** How the API is asked: over the network in a browser, in the same process where the server draws a page. */
export const transport: Fetch = (...request) => current(...request);

export const askThrough = (other: Fetch): void => {
  current = other;
};
