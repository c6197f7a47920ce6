import { anonRoute } from "@/lib/anonymity/anon-route";
import { actDoor } from "@/lib/questions/receipts/doors";

export const POST = anonRoute(actDoor);
