/** @typedef {import('./parts.mjs').Part} Part */
/** @typedef {import('./parts.mjs').Result} Result */

/**
 * Runs the parts, some at once, each when those it comes after have ended; tells each result as it comes.
 * @param {Part[]} parts in the order in which they are wanted
 * @param {{
 *   atOnce: number,
 *   lacking: Promise<Map<string, string>>,
 *   tell: (name: string, result: Result, seconds: number) => void,
 *   say: (text: string) => void,
 * }} how `lacking`: what the machine can't offer, known once the installation of it has ended
 */
export async function schedule(parts, { atOnce, lacking, tell, say }) {
  const waiting = [...parts];
  /** @type {Set<string>} */ const ended = new Set(parts.length > 0 ? [] : ['']);
  /** @type {Map<string, Promise<void>>} */ const running = new Map();
  let requirementsKnown = false;
  void lacking.then(() => (requirementsKnown = true));
  const isListed = (/** @type {string} */ name) => parts.some((part) => part.name === name);
  const isReady = (/** @type {Part} */ { after = [], requires = [] }) =>
    after.every((name) => ended.has(name) || !isListed(name)) && (requires.length === 0 || requirementsKnown);
  const heartbeat = setInterval(() => say(`still at it: ${[...running.keys()].join(', ')}`), 30_000);

  while (waiting.length > 0 || running.size > 0) {
    for (let next; running.size < atOnce && (next = waiting.findIndex(isReady)) >= 0;) {
      const [part] = waiting.splice(next, 1);
      if (part)
        running.set(
          part.name,
          runPart(part, lacking, tell).finally(() => (ended.add(part.name), running.delete(part.name))),
        );
    }
    await Promise.race(
      running.size > 0 ? [...running.values(), ...(requirementsKnown ? [] : [lacking])] : [lacking],
    );
  }
  clearInterval(heartbeat);
}

/**
 * @param {Part} part
 * @param {Promise<Map<string, string>>} lacking
 * @param {(name: string, result: Result, seconds: number) => void} tell
 */
async function runPart(part, lacking, tell) {
  const began = Date.now();
  let result;
  try {
    const lacks = (part.requires ?? []).length > 0 ? await lacking : new Map();
    const advice = (part.requires ?? []).flatMap((name) => lacks.get(name) ?? []);
    result = advice.length > 0 ? { passed: 0, failed: 1, output: advice.join('\n') } : await part.run();
  } catch (error) {
    result = {
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
  tell(part.name, result, (Date.now() - began) / 1000);
}
