import { openShell } from "../lib/page.js";
import { open } from "./panel.js";
import { sourceView } from "./source.js";

open({ ...(await openShell()), source: sourceView });
