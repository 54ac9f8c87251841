// The product's one command: installs, builds and starts it, by plain Node, so that a fresh clone needs nothing else.
import './workspace/node-version.mjs';

void import('./workspace/launch.mjs').then(({ launch }) => launch(process.argv.slice(2)));
