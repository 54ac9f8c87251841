export default {
  OPENING: '正在连接实时更新',
  LIVE: '实时更新',
  POLLING: '实时更新已中断，每 {{seconds}} 秒刷新一次',
};
