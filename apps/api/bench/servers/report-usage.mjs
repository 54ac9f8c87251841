// Loaded into each server before its own code: tells the bench, when asked, what the process has used.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const SAMPLE_MS = 10;
const held = monitorEventLoopDelay({ resolution: SAMPLE_MS });
held.enable();

let peak = 0;
const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
setInterval(look, 50).unref();

process.on('message', (message) => {
  if (message !== 'usage') return;
  look();
  const { user, system } = process.cpuUsage();
  // A delay is counted with the sample's own wait.
  const heldMs = Math.max(0, held.max / 1e6 - SAMPLE_MS);
  process.send?.({ cpuMs: (user + system) / 1000, peakMb: peak / 2 ** 20, heldMs });
  held.reset();
  peak = 0;
});
process.channel?.unref();
