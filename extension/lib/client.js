// Talking to Overture on this computer. Nothing but the pairing code is said before the other side has proved itself.

export const PORT = 27182;
const PATIENCE = 60_000;

/** What went wrong, by its code; `said` and `fix` are the server's own sentences where it spoke. */
export class Trouble extends Error {
  constructor(code, { message = "", fix = "" } = {}) {
    super(message || code);
    this.code = code;
    this.said = message;
    this.fix = fix;
  }
}

const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

async function hmac(token, text) {
  const bytes = (each) => new TextEncoder().encode(each);
  const key = await crypto.subtle.importKey("raw", bytes(token), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return hex(await crypto.subtle.sign("HMAC", key, bytes(text)));
}

/**
 * A client over a shell's `kept` store: `pair`, `call`, `present`, `port`, `move`.
 *
 * Each fails with a Trouble: `not-running`, `not-ours` (another program answers on the port), `not-paired`, `busy`, or
 * the server's own code.
 */
export function connect(shell) {
  const port = async () => shell.port ?? (await shell.kept.get("port")) ?? PORT;

  async function post(path, body, headers = {}) {
    const base = `http://127.0.0.1:${await port()}`;
    let answer;
    try {
      answer = await fetch(base + path, {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Overture": "1", ...headers },
        body: JSON.stringify(body),
        credentials: "omit",
        redirect: "error",
        referrerPolicy: "no-referrer",
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch (error) {
      if (error.name === "TimeoutError") throw new Trouble("busy");
      throw new Trouble((await somebodyAnswers(base)) ? "not-ours" : "not-running");
    }
    if (answer.headers.get("Overture-Api") !== "1" || !answer.headers.get("Overture-Version")) {
      throw new Trouble("not-ours");
    }
    let said;
    try {
      said = await answer.json();
    } catch {
      throw new Trouble("not-ours");
    }
    if (!answer.ok) throw new Trouble(said.error?.code ?? "internal", said.error);
    return said;
  }

  /** Overture refuses to be read without CORS; most other programs don't, and so give themselves away. */
  async function somebodyAnswers(base) {
    try {
      await fetch(`${base}/`, { mode: "no-cors", credentials: "omit", signal: AbortSignal.timeout(2000) });
      return true;
    } catch {
      return false;
    }
  }

  /** The token, once the program on the port has proved that it knows it. */
  async function proven() {
    const pairing = await shell.kept.get("pairing");
    if (!pairing) throw new Trouble("not-paired");
    const nonce = hex(crypto.getRandomValues(new Uint8Array(32)));
    const expected = await hmac(pairing.token, `hello:${await port()}:${nonce}`);
    const asked = { "X-Overture-Client": pairing.client };
    const { proof } = await post("/v1/hello", { nonce }, asked).catch(async (error) => {
      // Firefox: the server no longer knows our origin once we are revoked, and may not answer us anything else.
      if (error.code === "not-running") await there();
      throw error.code === "not-running" ? new Trouble("not-paired") : error;
    });
    if (proof !== expected) throw new Trouble("not-ours");
    return pairing.token;
  }

  /** Nothing, where Overture is there. A pairing without a code is refused before it counts as a try. */
  async function there() {
    await post("/v1/pair", {}).catch((error) => {
      if (error.code !== "bad-request") throw error;
    });
  }

  return {
    /** Redeems the code from the terminal; the pairing is kept for the next time. */
    async pair(code) {
      const { token, client } = await post("/v1/pair", { code: code.replace(/\D/g, ""), label: shell.label });
      await shell.kept.set({ pairing: { token, client } });
    },

    /** The answer of one call. */
    async call(name, body) {
      try {
        return await post(`/v1/${name}`, body, { Authorization: `Bearer ${await proven()}` });
      } catch (error) {
        if (error.code === "not-paired") await shell.kept.remove("pairing");
        throw error;
      }
    },

    /** Nothing, where Overture is there and knows us; else a Trouble that says what is missing. */
    async present() {
      if (await shell.kept.get("pairing")) await proven();
      else {
        await there();
        throw new Trouble("not-paired");
      }
    },

    port,
    move: (number) => shell.kept.set({ port: number }),
  };
}
