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
 * }} how `lacking`: what the machine can't offer and what to do about it, known once its installation has ended
 */
export async function schedule(parts, { atOnce, lacking, tell, say }) {
  const unfinished = new Set(parts.map(({ name }) => name));
  const waiting = [...parts];
  /** @type {Map<string, Promise<void>>} */ const running = new Map();
  /** @type {{ lacks?: Map<string, string> }} */ const machine = {};
  const known = lacking.then((lacks) => void (machine.lacks = lacks));

  /** @param {Part} part */
  const isReady = ({ after = [], requires = [] }) =>
    !after.some((name) => unfinished.has(name)) && (requires.length === 0 || machine.lacks !== undefined);
  /** @param {Part} part */
  const begin = async (part) => {
    await runPart(part, machine.lacks ?? new Map(), tell);
    running.delete(part.name);
    unfinished.delete(part.name);
  };

  const heartbeat = setInterval(() => say(`still at it: ${[...running.keys()].join(', ')}`), 30_000);
  while (unfinished.size > 0) {
    for (const part of waiting.filter(isReady).slice(0, atOnce - running.size)) {
      waiting.splice(waiting.indexOf(part), 1);
      running.set(part.name, begin(part));
    }
    await Promise.race(machine.lacks ? running.values() : [known, ...running.values()]);
  }
  clearInterval(heartbeat);
}

/**
 * @param {Part} part
 * @param {Map<string, string>} lacks
 * @param {(name: string, result: Result, seconds: number) => void} tell
 */
async function runPart({ name, requires = [], run }, lacks, tell) {
  const began = Date.now();
  const advice = requires.flatMap((each) => lacks.get(each) ?? []);
  /** @type {Result} */ let result = { passed: 0, failed: 1, output: advice.join('\n') };
  try {
    if (advice.length === 0) result = await run();
  } catch (error) {
    result.output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  tell(name, result, (Date.now() - began) / 1000);
}
