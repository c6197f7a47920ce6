import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** Letters of the demo publication, which has no mail server; `/demo/mail` shows them. */
export const localMail = pgTable(
  "local_mail",
  {
    id: uuid("id").primaryKey(),
    to: text("to").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    sentAt: moment("sent_at").notNull(),
  },
  (t) => [index("local_mail_newest").on(t.sentAt.desc().nullsFirst(), t.id.desc().nullsFirst())],
);

/** Keys of letters that have left, so that a job which runs twice sends once. */
export const sentMail = pgTable("sent_mail", {
  key: text("key").primaryKey(),
  sentAt: moment("sent_at").notNull(),
});
