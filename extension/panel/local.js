import { openShell } from "../lib/page.js";
import { chart } from "./chart.js";
import { open } from "./panel.js";
import { addPage, sourceView } from "./source.js";

open({ ...(await openShell()), source: sourceView, addPage, chart });
