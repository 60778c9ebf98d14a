import { expect, test } from "vitest";
import { contractIdOf } from "../functions/contracts/repository.ts";
import { followUpIdOf } from "../functions/followups/repository.ts";
import { mailIdOf } from "../functions/mail/outbox/mails.ts";
import { meetingIdOf } from "../functions/meetings/repository.ts";
import { conversationIdOf } from "../functions/messages/repository.ts";

/** Documents are stored under these ids: if one changed, the document would be written a second time. */
test.each([
  [meetingIdOf("ren_01K0", { buyer: "reg_1", supplier: "reg_2" }), "mtg_01K0_28b38e91e82a9c2f0d80"],
  [mailIdOf("reminder", "ren_01K0", "é"), "mai_76c47275ea56a89bb61fdb8b7b20be23"],
  [contractIdOf("mtg_01K0_1"), "con_16d9d071d80d35c330c8d9e1"],
  [conversationIdOf("int_1", "sup_1"), "cnv_d2e7a483c1f599d8f04ae691"],
  [followUpIdOf("ren_01K0", "reg_1", 30), "fup_d3031e092eafd485625ef600"],
])("%s is the id that it always was", (id, stored) => {
  expect(id).toBe(stored);
});
