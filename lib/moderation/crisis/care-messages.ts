/** A message that is ready to be sent or changed: the name it has at the desk, and its words. */
export type CareTemplate = { name: string; title: string; words: string };

/**
 * What moderators can begin with. They promise nothing that nobody keeps: we are not there day and night, we don't know
 * who it is, and we tell nobody.
 */
export const CARE_TEMPLATES: readonly CareTemplate[] = [
  {
    name: "read",
    title: "We have read it",
    words:
      "Thank you for writing this down. Two of us have read it, slowly, and we are glad that you did not keep it to yourself.\n\nWe are a few people who look after these pages, and not here day and night. The lines above this message are. You don’t need to have a reason that is good enough to call one.",
  },
  {
    name: "tonight",
    title: "Please talk to somebody tonight",
    words:
      "We have read what you wrote, and we are worried about you tonight. Please talk to somebody before you do anything else: one of the lines above, or anyone who can come and sit with you. If you are in danger now, call the emergency number.\n\nYou are not in trouble here, and we have told nobody. We can’t see who you are or where you are, so we can’t send anyone; that is why we ask you.",
  },
  {
    name: "waits",
    title: "Your words wait a little",
    words:
      "Thank you for trusting us with this. We have not turned it down. We keep it back for now, because some who read here are in a dark place as well, and because you may want to look at it again on another day.\n\nYou can change it or take it back whenever you like. The lines above are for you in any case.",
  },
];

/** The words of one of them. */
export function templateWords(name: string | undefined): string | undefined {
  return CARE_TEMPLATES.find((template) => template.name === name)?.words;
}
