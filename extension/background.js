// A click on the toolbar button opens the panel and reads the page in front. Nothing runs at any other time.

import { guardStorage, onToolbarClick, openPanel, readTab } from "./lib/browser.js";

guardStorage();

onToolbarClick((tab) => {
  openPanel(tab);
  readTab(tab);
});
