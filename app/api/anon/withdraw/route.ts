import { anonRoute } from "@/lib/anonymity/anon-route";
import { withdrawDoor } from "@/lib/questions/receipts/doors";

export const POST = anonRoute(withdrawDoor);
