import { Heading, Link, Text } from "@react-email/components";
import { Fragment } from "react";
import { emailLink, emailText } from "../../../shared/fields/email-text.ts";
import { phoneLink, phoneText } from "../../../shared/fields/phone-text.ts";
import { french } from "../../../shared/text/typography.ts";
import { hourText } from "../../../shared/time/dates.ts";
import type { Block } from "../document/mail-document.ts";
import type { MailMeeting } from "../document/meeting-schema.ts";
import { inOrder, subjectLine, tableOf } from "../document/meeting-words.ts";
import { light } from "./colours.ts";
import { heading, link, soft, table, text } from "./styles.ts";

const cell = { padding: "12px 0", verticalAlign: "top", borderTop: `1px solid ${light.line}` } as const;

const columnHead = {
  ...soft,
  padding: "0 0 6px",
  textAlign: "left",
  fontWeight: 400,
} as const;

const Hour = ({ meeting }: { meeting: MailMeeting }) => (
  <th
    scope="row"
    className="ink line"
    style={{ ...cell, width: "84px", paddingRight: "12px", textAlign: "left", fontWeight: 400 }}
  >
    {meeting.slot && (
      <Text className="ink" style={{ ...text, margin: 0, fontWeight: 700 }}>
        {hourText(meeting.slot.start)}
      </Text>
    )}
    {meeting.slot && (
      <Text className="soft" style={{ ...soft, margin: 0 }}>
        {`à ${hourText(meeting.slot.end)}`}
      </Text>
    )}
    {meeting.table !== undefined && (
      <Text className="ours" style={{ ...soft, margin: 0, fontWeight: 700, color: light.violette }}>
        {french(tableOf(meeting))}
      </Text>
    )}
  </th>
);

/** Whom to ask for and how to reach them; an address is long, and has a line of its own. */
const Contact = ({ counterpart: { contactName, phone, email } }: Pick<MailMeeting, "counterpart">) => {
  const parts = [
    contactName,
    phone && (
      <Link href={phoneLink(phone)} className="link" style={{ ...link, whiteSpace: "nowrap" }}>
        {phoneText(phone)}
      </Link>
    ),
    email && (
      <Link href={emailLink(email)} className="link" style={link}>
        {emailText(email)}
      </Link>
    ),
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <Text className="ink" style={{ ...text, margin: 0, wordBreak: "break-word" }}>
      {parts.map((part, place) => (
        <Fragment key={["name", "phone", "email"][place]}>
          {place > 0 && (part === parts.at(-1) && email ? <br /> : " · ")}
          {part}
        </Fragment>
      ))}
    </Text>
  );
};

/** What it is about, and why, in a sentence. */
const Purpose = ({ meeting }: { meeting: MailMeeting }) => (
  <>
    {subjectLine(meeting).map((line) => (
      <Text key={line} className="ink" style={{ ...text, margin: "4px 0 0" }}>
        {french(line)}
      </Text>
    ))}
    {meeting.why && (
      <Text className="soft" style={{ ...soft, margin: "4px 0 0" }}>
        {french(meeting.why)}
      </Text>
    )}
  </>
);

/** The meetings by hour, as a table of two columns that fits a screen of 320 px. Without hours it has one column. */
export const MeetingTable = ({ title, meetings }: Extract<Block, { type: "meetings" }>) => {
  const placed = meetings.some(({ slot, table: number }) => slot !== undefined || number !== undefined);
  return (
    <>
      <Heading as="h2" className="ink" style={heading}>
        {title}
      </Heading>
      <table cellPadding={0} cellSpacing={0} style={{ ...table, margin: "0 0 16px" }}>
        {placed && (
          <thead>
            <tr>
              <th scope="col" className="soft" style={columnHead}>
                Heure
              </th>
              <th scope="col" className="soft" style={columnHead}>
                Avec
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {inOrder(meetings).map((meeting) => (
            <tr key={meeting.id}>
              {placed && <Hour meeting={meeting} />}
              <td className="line" style={cell}>
                <Text className="ink" style={{ ...text, margin: 0, fontWeight: 700 }}>
                  {french(meeting.counterpart.organisationName)}
                </Text>
                <Contact counterpart={meeting.counterpart} />
                <Purpose meeting={meeting} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
