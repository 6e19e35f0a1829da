/** Surnames: of China, in simplified characters, and of Japan. */
import { simplified } from './fold.ts';

/** The surnames of some 98 of 100 Chinese. */
export const SURNAMES: ReadonlySet<string> = new Set(
  [
    '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
    '庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉',
    '饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺水云昌',
    '凤酆皮元平湛狄贝麻危骆支昝经裘缪干宣贲杭诸钮嵇滑荣羊於惠家芮羿储汲邴松富乌巴弓牧隗山宓蓬郗班仰秋伊仝闫禹撒佘佴展尚晁亓逄綦矫隽渠牙呙仉朴阚承佐扈逯郄呼满仵厉戎郏浦濮扶璩桓暨束蒯庾居衡步弘国寇广禄阙利越',
    '夔隆师寸起刀普区肖付麦邝粟帅漆卿戈鹿雍邰赫茹亢茅尉檀尧',
  ]
    .join('')
    .split(''),
);

/** Those of two characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 东方 端木 南宫 长孙 宇文 轩辕 独孤 澹台 呼延 申屠 百里 西门 闻人 拓跋 张简 范姜'.split(
    ' ',
  ),
);

/** Surnames of Japan, as they are written there: of some half of its people. Those that are places of China as well are left out. */
const JAPANESE =
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡部 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 清水 山崎 阿部 池田 橋本 石井 山下 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中島 松田 竹内 中川 原田 小野 田村 和田 石田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 大野 谷口 丸山 今井 武田 新井 藤本 村田 平野 増田 上田 久保 松井 野村 木下 佐野 菊地 菊池 野口 松尾 小島 水野 桜井 高田 渡会 服部 浜田 市川 古川 矢野 吉川 飯田 田辺 辻井 大塚 関口 川口 岩崎 北村 五十嵐 島田 本田 久保田 荒木 大西 川崎 平田 荒井 中田 尾崎 松岡 黒田 熊谷 野田 川上 山内 樋口 秋山 田口 永井 本間 堀内 西田 吉村 篠原 大久保 安田 東野 早川 片山 内藤 須藤 小池 小山 三宅 土屋 津田 栗原 関根 菅原 馬場 浅野 岩田 大谷 星野 黒木';

let japanese: ReadonlySet<string> | undefined;

/** Whether characters, simplified as the rules read them, are the name of a Japanese by its surname and length. */
export function isJapaneseName(token: string): boolean {
  if (token.length < 3 || token.length > 7) return false;
  japanese ??= new Set(simplified(JAPANESE).split(' '));
  for (const size of [3, 2]) if (token.length > size && japanese.has(token.slice(0, size))) return true;
  return false;
}
