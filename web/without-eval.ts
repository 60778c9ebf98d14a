import { config } from "zod/v4/core";

/** The content security policy forbids making code out of text, which zod would otherwise try for speed. */
config({ jitless: true });
