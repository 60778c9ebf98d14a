import { Heading, Link, Text } from "@react-email/components";
import { french } from "../../../shared/text/typography.ts";
import { hourText } from "../../../shared/time/dates.ts";
import type { Block } from "../document/mail-document.ts";
import type { MailMeeting } from "../document/meeting-schema.ts";
import { inOrder, tableOf } from "../document/meeting-words.ts";
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

const Contact = ({ counterpart }: Pick<MailMeeting, "counterpart">) => (
  <>
    {counterpart.contactName && (
      <Text className="ink" style={{ ...text, margin: 0 }}>
        {counterpart.contactName}
      </Text>
    )}
    {counterpart.phone && (
      <Text style={{ ...text, margin: 0 }}>
        <Link href={`tel:${counterpart.phone.replace(/[^\d+]/g, "")}`} className="link" style={link}>
          {counterpart.phone}
        </Link>
      </Text>
    )}
    {counterpart.email && (
      <Text style={{ ...text, margin: 0, wordBreak: "break-word" }}>
        <Link href={`mailto:${counterpart.email}`} className="link" style={link}>
          {counterpart.email}
        </Link>
      </Text>
    )}
  </>
);

const Subjects = ({ intents }: Pick<MailMeeting, "intents">) => (
  <>
    {intents.map(({ title, reasons }) => (
      <Text key={title} className="ink" style={{ ...text, margin: "8px 0 0" }}>
        {french(`Sujet : ${title}`)}
        {reasons.map((reason) => (
          <span key={reason} className="soft" style={soft}>
            <br />
            {french(reason)}
          </span>
        ))}
      </Text>
    ))}
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
                <Subjects intents={meeting.intents} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
