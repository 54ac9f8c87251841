/**
 * How much time passes at most, in ms, between two turns of the event loop meanwhile: by the clock or by the process's
 * processor time, whichever says less, since others take a core from the one, and the other test files' threads add to the other.
 */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const now = () => {
    const { user, system } = process.cpuUsage();
    return { cpu: (user + system) / 1000, clock: performance.now() };
  };
  let [longest, before, isOver] = [0, now(), false];
  const look = (): void => {
    const at = now();
    const held = Math.min(at.cpu - before.cpu, at.clock - before.clock);
    [longest, before] = [Math.max(longest, held), at];
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  await work();
  isOver = true;
  await new Promise((resolve) => setImmediate(resolve));
  return longest;
}
