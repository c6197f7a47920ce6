import { anonRoute } from "@/lib/anonymity/anon-route";
import { askDoor } from "@/lib/questions/receipts/doors";

export const POST = anonRoute(askDoor);
