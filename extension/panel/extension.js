import { shell } from "../lib/browser.js";
import { open } from "./panel.js";

open(shell);
