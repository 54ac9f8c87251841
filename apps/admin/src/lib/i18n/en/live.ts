export default {
  OPENING: 'Connecting to live updates',
  LIVE: 'Live',
  POLLING: 'Live updates are cut; asking every {{seconds}} seconds',
};
