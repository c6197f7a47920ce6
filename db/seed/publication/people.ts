import type { Person } from "./types";

/** Everyone who has an account at the demo publication. None of them exists. */
export const people = [
  // Those whose sign-in links are printed.
  {
    key: "hanne",
    displayName: "Hanne Lovell",
    penNames: ["Third Stair"],
    roles: [],
    joined: "2026-08-30T17:05Z",
    demo: "reader",
  },
  {
    key: "bettina",
    displayName: "Bettina Osei",
    penNames: [],
    roles: ["moderator"],
    joined: "2026-07-02T09:00Z",
    demo: "moderator",
  },
  {
    key: "carys",
    displayName: "Carys Morlan",
    penNames: [],
    roles: ["author"],
    joined: "2026-07-14T20:10Z",
    demo: "author",
    writesAs: "Carys Morlan",
  },
  {
    key: "leif",
    displayName: "Leif Sandgate",
    penNames: [],
    roles: ["admin"],
    joined: "2026-07-01T08:30Z",
    demo: "admin",
  },
  // The rest of the house.
  {
    key: "yusuf",
    displayName: "Yusuf Brandreth",
    penNames: [],
    roles: ["moderator"],
    joined: "2026-07-02T09:20Z",
  },
  {
    key: "philip",
    displayName: "Philip Ockenden",
    penNames: [],
    roles: ["author"],
    joined: "2026-09-21T10:00Z",
    writesAs: "Philip Ockenden",
  },
  {
    key: "rui",
    displayName: "Rui Valadim",
    penNames: [],
    roles: ["author"],
    joined: "2026-10-30T21:15Z",
    writesAs: "Rui Valadim",
  },
  // Readers who have been here for a while.
  {
    key: "oonagh",
    displayName: "Oonagh Tierney",
    penNames: ["Wet Slate"],
    roles: [],
    joined: "2026-08-09T06:12Z",
  },
  { key: "marek", displayName: "Marek Dubiel", penNames: [], roles: [], joined: "2026-08-14T22:40Z" },
  {
    key: "sunniva",
    displayName: "Sunniva Holt",
    penNames: ["Lamp Oil"],
    roles: [],
    joined: "2026-08-11T13:25Z",
  },
  {
    key: "dele",
    displayName: "Dele Akinfolarin",
    penNames: ["Terminus"],
    roles: [],
    joined: "2026-09-28T05:50Z",
  },
  {
    key: "petra",
    displayName: "Petra Vanderslout",
    penNames: ["Sixpence"],
    roles: [],
    joined: "2026-09-03T12:45Z",
  },
  {
    key: "amrit",
    displayName: "Amrit Bhogalia",
    penNames: ["North Landing"],
    roles: [],
    joined: "2026-08-22T23:31Z",
  },
  {
    key: "zsofia",
    displayName: "Zsófia Halmos",
    penNames: ["Gooseberry"],
    roles: [],
    joined: "2026-08-17T16:00Z",
  },
  { key: "walter", displayName: "Walter Inglefield", penNames: [], roles: [], joined: "2026-09-01T10:10Z" },
  {
    key: "thandi",
    displayName: "Thandi Mabaso",
    penNames: ["Paper Weight"],
    roles: [],
    joined: "2026-08-25T19:45Z",
  },
  {
    key: "bashir",
    displayName: "Bashir Rahmat",
    penNames: ["Night Porter"],
    roles: [],
    joined: "2026-08-19T04:20Z",
  },
  { key: "eluned", displayName: "Eluned Prosser", penNames: [], roles: [], joined: "2026-09-27T15:30Z" },
  {
    key: "jun",
    displayName: "Jun Takemori",
    penNames: ["Reading Glasses"],
    roles: [],
    joined: "2026-09-06T11:11Z",
  },
  {
    key: "corin",
    displayName: "Corin Ashdene",
    penNames: ["Marram"],
    roles: [],
    joined: "2026-09-12T18:05Z",
  },
  // Readers who have only just come, so that a person reads what they send first.
  {
    key: "imke",
    displayName: "Imke Roosen",
    penNames: ["Cold Tap"],
    roles: [],
    joined: "2026-11-17T20:02Z",
  },
  {
    key: "kwame",
    displayName: "Kwame Adjeman",
    penNames: ["Passenger"],
    roles: [],
    joined: "2026-11-20T07:44Z",
  },
  {
    key: "dorothy",
    displayName: "Dorothy Mullings",
    penNames: ["Blue Door"],
    roles: [],
    joined: "2026-11-19T14:18Z",
  },
  {
    key: "niamh",
    displayName: "Niamh Corriden",
    penNames: ["Half Term"],
    roles: [],
    joined: "2026-11-21T04:33Z",
  },
  { key: "rafe", displayName: "Rafe Lockerby", penNames: [], roles: [], joined: "2026-11-15T22:58Z" },
  { key: "silas", displayName: "Silas Wetherall", penNames: [], roles: [], joined: "2026-11-23T09:01Z" },
  {
    key: "farida",
    displayName: "Farida Noorzad",
    penNames: ["Thin Walls"],
    roles: [],
    joined: "2026-11-22T03:15Z",
  },
] as const satisfies readonly Person[];

export type PersonKey = (typeof people)[number]["key"];

/** Where mail to a demo person goes: a domain that is reserved for examples. */
export function emailOf(key: PersonKey): string {
  return `${key}@example.org`;
}
