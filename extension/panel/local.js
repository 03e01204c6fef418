import { openShell } from "../lib/page.js";
import { open } from "./panel.js";

open(await openShell());
