// Stands alone, and in plain words: an older Node may not even read the files that do the work.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Fuwutong needs Node 20.19 or newer; this is ${process.version} (服务通需要 Node 20.19 或更高版本).`,
  );
  console.error('Get one from https://nodejs.org, then run the command again.');
  process.exit(1);
}
