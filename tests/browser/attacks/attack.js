// What a hostile page does to a server on this computer. Each try says what of the answer it could read.
//
// `attack(base, targets, files, secrets)` gives a list of `{name, read}`: `read` is null where nothing came through, else
// the status, or a word for what loaded. It is injected by its source.

async function attack(base, targets, files, { token, client, code }) {
  const PATIENCE = 4000;
  const json = JSON.stringify({ nonce: "n", code, label: "x", capture: { text: "x" }, about_me: null });
  const tries = [];
  const add = (name, act) => tries.push({ name, act });
  const late = () => new Promise((resolve) => setTimeout(resolve, PATIENCE, null));

  // ---- requests that a script may make ----
  const ours = { "X-Overture": "1", "X-Overture-Client": client, Authorization: `Bearer ${token}` };
  const shapes = [
    ["POST", "cors", { "Content-Type": "application/json", ...ours }, json],
    ["POST", "cors", { "Content-Type": "application/json" }, json],
    ["POST", "cors", { "Content-Type": "text/plain" }, json],
    ["POST", "cors", { "Content-Type": "application/x-www-form-urlencoded" }, "code=1"],
    ["POST", "no-cors", { "Content-Type": "text/plain" }, json],
    ["POST", "no-cors", {}, new Blob([json], { type: "text/plain" })],
    ["GET", "cors", { "X-Overture": "1" }, undefined],
    ["GET", "cors", {}, undefined],
    ["GET", "no-cors", {}, undefined],
    ["HEAD", "cors", {}, undefined],
    ["PUT", "cors", { "Content-Type": "application/json", ...ours }, json],
    ["PATCH", "cors", { "Content-Type": "application/json" }, json],
    ["DELETE", "cors", ours, undefined],
    ["OPTIONS", "cors", ours, undefined],
  ];
  for (const target of targets) {
    for (const [method, mode, headers, body] of shapes) {
      for (const credentials of method === "POST" ? ["omit", "include"] : ["omit"]) {
        add(`${method} ${mode} ${Object.keys(headers).length} ${credentials} ${target}`, async () => {
          const answer = await fetch(base + target, {
            method,
            mode,
            headers,
            body,
            credentials,
            signal: AbortSignal.timeout(PATIENCE),
          });
          return answer.type === "opaque" ? null : answer.status;
        });
      }
    }
    add(`beacon ${target}`, async () => void navigator.sendBeacon(base + target, json));
    add(
      `XMLHttpRequest ${target}`,
      () =>
        new Promise((resolve) => {
          const request = new XMLHttpRequest();
          request.onload = () => resolve(request.status);
          request.onerror = request.ontimeout = () => resolve(null);
          request.timeout = PATIENCE;
          request.open("POST", base + target);
          request.setRequestHeader("Content-Type", "application/json");
          request.setRequestHeader("X-Overture", "1");
          request.send(json);
        }),
    );
    add(`form ${target}`, () =>
      framed((frame) => {
        const form = document.createElement("form");
        Object.assign(form, { method: "POST", action: base + target, enctype: "text/plain", target: frame.name });
        const field = form.appendChild(document.createElement("input"));
        Object.assign(field, { name: json.slice(0, -1) + ',"a":"', value: '"}' });
        document.body.append(form);
        form.submit();
      }),
    );
  }

  // ---- what a page may load from anywhere ----
  for (const file of files) {
    const url = base + file;
    const element = (tag, props) =>
      new Promise((resolve) => {
        const made = Object.assign(document.createElement(tag), props);
        made.onload = () => resolve(`${tag} loaded`);
        made.onerror = () => resolve(null);
        document.body.append(made);
      });
    add(`img ${file}`, () => element("img", { src: url }));
    add(`script ${file}`, () => element("script", { src: url }));
    add(`module ${file}`, () => element("script", { src: url, type: "module" }));
    add(`style ${file}`, () => element("link", { href: url, rel: "stylesheet" }));
    add(`video ${file}`, () => element("video", { src: url, onloadeddata: () => {} }));
    add(`object ${file}`, () => element("object", { data: url }).then(() => null));
    add(`import ${file}`, () => import(url).then(() => "imported"));
    add(
      `worker ${file}`,
      () =>
        new Promise((resolve) => {
          const worker = new Worker(url);
          worker.onmessage = () => resolve("worker");
          worker.onerror = () => resolve(null);
        }),
    );
    add(
      `importScripts ${file}`,
      () =>
        new Promise((resolve) => {
          const code = `try { importScripts(${JSON.stringify(url)}); postMessage("ran"); } catch { postMessage(null); }`;
          new Worker(URL.createObjectURL(new Blob([code]))).onmessage = ({ data }) => resolve(data);
        }),
    );
    add(`frame ${file}`, () => framed((frame) => (frame.src = url)));
    add(
      `events ${file}`,
      () =>
        new Promise((resolve) => {
          const source = new EventSource(url);
          source.onopen = () => resolve("stream");
          source.onerror = () => {
            source.close();
            resolve(null);
          };
        }),
    );
    add(
      `socket ${file}`,
      () =>
        new Promise((resolve) => {
          const socket = new WebSocket(url.replace("http", "ws"));
          socket.onopen = () => resolve("socket");
          socket.onerror = () => resolve(null);
        }),
    );
  }

  /** Sends a frame somewhere; gives what of it this page can read. */
  function framed(send) {
    return new Promise((resolve) => {
      const frame = document.createElement("iframe");
      frame.name = `frame-${Math.random()}`;
      document.body.append(frame);
      send(frame);
      frame.onload = () => {
        let words = null;
        try {
          words = frame.contentDocument?.body?.innerText || null;
        } catch {
          words = null;
        }
        frame.remove();
        resolve(words);
      };
    });
  }

  const found = [];
  for (let at = 0; at < tries.length; at += 24) {
    const some = tries.slice(at, at + 24);
    found.push(
      ...(await Promise.all(
        some.map(async ({ name, act }) => {
          const read = await Promise.race([
            Promise.resolve()
              .then(act)
              .catch(() => null),
            late(),
          ]);
          return { name, read: read ?? null };
        }),
      )),
    );
  }
  return found;
}
