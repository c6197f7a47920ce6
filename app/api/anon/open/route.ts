import { anonRoute } from "@/lib/anonymity/anon-route";
import { openDoor } from "@/lib/questions/receipts/doors";

export const POST = anonRoute(openDoor);
