import { afterAll, describe } from "vitest";
import { grantStaff } from "../../functions/accounts/grant-staff.ts";
import { getMail } from "../../functions/mail/outbox/mails.ts";
import { halfYearStory, type Received, storyTitle } from "../half-year-story.ts";
import type { TestApp } from "../test-app.ts";
import type { Assembly } from "./assembly.ts";
import type { Browser } from "./http-events.ts";
import { type LambdaWorld, startLambdaWorld } from "./lambda-world.ts";

const staffAddress = "equipe@exemple.fr";

/** The deployed functions as the application of a test: its doors are events, its mails come out at SES. */
const asApp = (world: LambdaWorld): TestApp => {
  const signIn = async (email: string): Promise<Browser> => {
    const person = world.visitor();
    await person.post("/auth/links", { email });
    await world.settle();
    const text = world.mailsTo(email).at(-1)?.message.text ?? "";
    await person.post("/auth/sessions", { token: /(lnk_[\w.-]+)/.exec(text)?.[1] });
    return person;
  };
  return {
    deps: world.deps,
    feed: { drain: () => Promise.reject(new Error("Lambda reads the stream by itself")) },
    catchUp: () => {},
    clock: {
      now: () => world.clock.now,
      set: (instant) => {
        world.clock.now = Date.parse(instant);
      },
      advance: (seconds) => {
        world.clock.now += seconds * 1_000;
      },
    },
    visitor: world.visitor(),
    signIn,
    signInStaff: async () => {
      await grantStaff(world.deps, { type: "system", name: "tests" }, { email: staffAddress });
      return signIn(staffAddress);
    },
  };
};

/** The half year of tests/half-year-story.ts through the deployed functions alone. */
export const halfYearInLambdaSuite = (assembly: () => Assembly) => {
  let world: LambdaWorld;
  const kinds = new Map<string, string>();
  const kindOf = async (mailId: string): Promise<string> => {
    const kind = kinds.get(mailId) ?? (await getMail(world.table, mailId)).content.kind;
    kinds.set(mailId, kind);
    return kind;
  };
  const receivedBy = async (): Promise<Received[]> => {
    const received: Received[] = [];
    for (const { mailId, to, message } of world.ses.sent) {
      const attachments = message.attachments.map(({ filename }) => ({ filename: filename ?? "" }));
      received.push({ kind: await kindOf(mailId), to, text: message.text ?? "", attachments });
    }
    return received;
  };
  afterAll(() => world?.close());
  describe(storyTitle, () =>
    halfYearStory({
      open: async (at) => {
        world = await startLambdaWorld(assembly().stages.production, at);
        return asApp(world);
      },
      engine: () => world.settle(),
      mailer: () => world.settle(),
      clock: () => world.tick(),
      receivedBy,
    }),
  );
};
