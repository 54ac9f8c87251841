import { creditCodeCheck } from '../../modules/customers/credit-code.js';
import type { District } from './places.js';
import type { Random } from './random.js';

/** Characters that companies like in their names, with their pinyin; two of them make a name. */
const BRAND =
  `宏HONG 瑞RUI 泰TAI 盛SHENG 嘉JIA 凯KAI 博BO 远YUAN 德DE 祥XIANG 诚CHENG 达DA 信XIN 丰FENG 润RUN 腾TENG 锐RUI2
昌CHANG 科KE 维WEI 佳JIA2 隆LONG 顺SHUN 康KANG 捷JIE 源YUAN2 百BAI 千QIAN 云YUN 正ZHENG 大DA2 启QI 方FANG 立LI 景JING 卓ZHUO`
    .split(/\s+/)
    .map((word) => ({ character: word.charAt(0), pinyin: word.slice(1).replace(/\d$/, '') }));

const TRADES = [
  ['精密机械', '有限公司'],
  ['电子科技', '有限公司'],
  ['塑胶制品', '有限公司'],
  ['服装', '有限公司'],
  ['贸易', '有限公司'],
  ['食品', '股份有限公司'],
  ['医疗器械', '有限公司'],
  ['包装材料', '有限公司'],
  ['家居用品', '有限公司'],
  ['物流', '有限公司'],
  ['五金模具', '厂'],
  ['光电技术', '股份有限公司'],
  ['建材', '有限公司'],
  ['汽车配件', '有限公司'],
  ['印刷', '有限公司'],
  ['通信设备', '有限公司'],
  ['玩具', '有限公司'],
  ['化工', '有限公司'],
  ['环保工程', '有限公司'],
] as const;

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈';
const GIVEN =
  '伟 芳 秀英 敏 静 丽 强 磊 洋 艳 勇 军 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 建国 志明 晓东 雪梅 文静 海燕 国栋 俊辉 婷婷 嘉欣 子轩 思远 浩然 雨桐'.split(
    ' ',
  );

/** What a customer is called and reached by. */
export interface CustomerProfile {
  name: string;
  shortCode: string;
  creditCode: string;
  contactName: string;
  contactPhone: string;
}

/** Coprime to the number of names, so that neighbours are unlike each other and none comes twice before all have come. */
const STRIDE = 787;

/** The customer of a number, from 0: each number has a short code and a credit code of its own. */
export function profileOf(index: number, { city, region, area }: District, random: Random): CustomerProfile {
  const place = (index * STRIDE) % (BRAND.length * BRAND.length);
  const [first, second] = [BRAND[Math.floor(place / BRAND.length)], BRAND[place % BRAND.length]];
  if (!first || !second) throw new Error('A name is missing');
  const [trade, form] = random.pick(TRADES);
  return {
    name: `${city}${first.character}${second.character}${trade}${form}`,
    shortCode: `${first.pinyin}${second.pinyin}-${String(index + 101)}`,
    creditCode: creditCodeOf(index, region),
    contactName: personName(random),
    contactPhone: `${area}-55${random.whole(51, 59)} ${String(random.whole(0, 9999)).padStart(4, '0')}`,
  };
}

/** A person’s name. */
export const personName = (random: Random): string =>
  SURNAMES.charAt(random.whole(0, SURNAMES.length - 1)) + random.pick(GIVEN);

function creditCodeOf(index: number, region: string): string {
  const first17 = `91${region}MA7${String(index + 10_007).padStart(6, '0')}`;
  const check = creditCodeCheck(first17);
  if (check === null) throw new Error(`${first17} is no credit code`);
  return first17 + check;
}
