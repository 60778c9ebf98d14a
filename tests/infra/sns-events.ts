/** SNS's event for what SES publishes of a mail (event publishing). */
export const feedbackEvent = (eventType: "Send" | "Bounce" | "Complaint", mailId: string) => {
  const details = {
    Send: { send: {} },
    Bounce: {
      bounce: {
        feedbackId: "0102-bounce",
        bounceType: "Permanent",
        bounceSubType: "General",
        bouncedRecipients: [
          {
            emailAddress: "equipe@exemple.fr",
            action: "failed",
            status: "5.1.1",
            diagnosticCode: "smtp; 550 5.1.1 unknown",
          },
        ],
        timestamp: "2026-11-22T09:00:02.000Z",
        reportingMTA: "dsn; b224-1.smtp-out.eu-west-3.amazonses.com",
      },
    },
    Complaint: {
      complaint: {
        feedbackId: "0102-complaint",
        complainedRecipients: [{ emailAddress: "equipe@exemple.fr" }],
        timestamp: "2026-11-22T09:00:02.000Z",
        complaintFeedbackType: "abuse",
      },
    },
  };
  const message = {
    eventType,
    mail: {
      timestamp: "2026-11-22T09:00:01.000Z",
      source: "rencontres@rencontres.exemple.fr",
      sendingAccountId: "111122223333",
      messageId: "0102-1",
      destination: ["equipe@exemple.fr"],
      headersTruncated: false,
      tags: { mailId: [mailId], "ses:configuration-set": ["rencontres"] },
    },
    ...details[eventType],
  };
  return {
    Records: [
      {
        EventSource: "aws:sns",
        EventVersion: "1.0",
        EventSubscriptionArn: "arn:aws:sns:eu-west-3:111122223333:MailEvents:1",
        Sns: {
          Type: "Notification",
          MessageId: "95df01b4-ee98-5cb9-9903-4c221d41eb5e",
          TopicArn: "arn:aws:sns:eu-west-3:111122223333:MailEvents",
          Subject: "Amazon SES Email Event Notification",
          Message: JSON.stringify(message),
          Timestamp: "2026-11-22T09:00:02.000Z",
          MessageAttributes: {},
        },
      },
    ],
  };
};
