// Loaded into the product by `npm start`: where the starting process dies without a word (kill -9), the product stops too.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
