import type { Random } from './random.js';

/** A district where customers are, with what its addresses and telephone numbers look like. */
export interface District {
  city: string;
  district: string;
  /** Prefix of credit codes that were given there. */
  region: string;
  /** Area code of its telephones. */
  area: string;
  streets: readonly string[];
}

const place = (
  city: string,
  region: string,
  area: string,
  district: string,
  ...streets: string[]
): District => ({
  city,
  district,
  region,
  area,
  streets,
});
const shenzhen = (district: string, ...streets: string[]): District =>
  place('深圳市', '440300', '0755', district, ...streets);

/** Where the demo's vendor has a support centre of its own outside Shenzhen. */
export const CENTRE_CITIES = ['上海市', '北京市', '成都市', '武汉市'] as const;

const URBAN = [
  shenzhen('南山区', '科技南路', '高新中二道', '创业路', '桃园路'),
  shenzhen('福田区', '深南大道', '滨河大道', '彩田路', '车公庙泰然六路'),
  shenzhen('罗湖区', '人民南路', '笋岗东路', '宝安北路', '太宁路'),
  shenzhen('盐田区', '深盐路', '海景二路', '沙盐路'),
];
const BAOAN = [
  shenzhen('宝安区', '西乡大道', '福永街道凤塘大道', '松岗街道东方大道', '新安街道前进一路'),
  shenzhen('龙华区', '民治街道民康路', '观澜街道桂花路', '大浪街道华荣路'),
  shenzhen('光明区', '公明街道松白路', '凤凰街道塘明路'),
];
const LONGGANG = [
  shenzhen('龙岗区', '布吉街道吉华路', '坂田街道五和大道', '平湖街道富安大道', '龙城街道龙翔大道'),
  shenzhen('坪山区', '坪山街道兰景路', '坑梓街道金沙路'),
  shenzhen('大鹏新区', '葵涌街道葵新路', '大鹏街道鹏飞路'),
];
const CENTRES = [
  place('上海市', '310115', '021', '浦东新区', '张江路', '金桥路', '沪南公路'),
  place('北京市', '110108', '010', '海淀区', '上地信息路', '学院南路'),
  place('成都市', '510107', '028', '武侯区', '科华北路', '武侯大道'),
  place('武汉市', '420111', '027', '洪山区', '珞喻路', '雄楚大道'),
];
const ELSEWHERE = [
  place('东莞市', '441900', '0769', '长安镇', '振安中路', '靖海东路'),
  place('惠州市', '441302', '0752', '惠城区', '惠州大道', '仲恺大道'),
  place('佛山市', '440606', '0757', '顺德区', '容桂大道', '碧桂路'),
  place('中山市', '442000', '0760', '小榄镇', '民安中路', '工业大道'),
  place('广州市', '440112', '020', '黄埔区', '开泰大道', '科学大道'),
  place('厦门市', '350203', '0592', '思明区', '软件园二期望海路', '厦禾路'),
  place('苏州市', '320571', '0512', '工业园区', '星湖街', '苏虹中路'),
  place('长沙市', '430104', '0731', '岳麓区', '麓谷大道', '枫林三路'),
];

/** The districts of each zone of the rate tables, in the tables’ order. */
export const DISTRICTS: readonly (readonly District[])[] = [URBAN, BAOAN, LONGGANG, CENTRES, ELSEWHERE];

/** Most customers are in the vendor’s own city. */
const ZONE_WEIGHTS = [34, 26, 16, 8, 16];

/** A district as they come. */
export const anyDistrict = (random: Random): District =>
  random.pick(random.weighted(DISTRICTS.map((zone, index) => [zone, ZONE_WEIGHTS[index] ?? 0] as const)));
