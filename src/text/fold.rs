//! One form for characters that are written in several: full-width to half-width, traditional to simplified.
//!
//! Only characters of the language of reports are paired, and only those that stand for one simplified character.

use super::radicals::{KANGXI, SUPPLEMENT};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Traditional characters, each before its simplified form.
const PAIRS: &str = "萬万億亿兩两幾几餘余個个項项條条傢家戶户噸吨畝亩頃顷裡里裏里釐厘錢钱圓圆塊块歲岁週周時时鐘钟樓楼棟栋層层間间臺台輛辆隻只頭头場场屆届輪轮種种類类張张頁页冊册筆笔處处點点號号級级組组隊队對对約约將将達达過过於于後后內内\
    計计總总僅仅還还與与為为從从這这該该據据當当開开關关實实現现際际應应長长減减縮缩擴扩漲涨轉转變变動动報报稅税財财務务業业產产農农園园區区縣县鄉乡鎮镇國国學学員员給给結结經经濟济營营飲饮銷销額额價价資资購购貿贸進进運运\
    輸输車车飛飞機机電电網网絡络數数術术發发佈布獎奖勵励職职勞劳險险醫医療疗藥药護护環环氣气溫温熱热風风災灾體体質质標标準准規规畫画劃划則则議议會会決决審审訴诉訟讼執执憲宪權权責责負负債债貸贷匯汇幣币證证監监測测驗验調调\
    評评選选聯联繫系統统構构設设備备裝装築筑橋桥鐵铁軌轨線线灣湾島岛濱滨廣广東东嶺岭雲云貴贵陝陕寧宁遼辽蘇苏漢汉齡龄歷历曆历舊旧舉举辦办課课題题講讲習习訓训練练導导師师專专獲获獻献優优強强維维續续繼继復复雙双單单獨独顯显\
    確确認认識识誤误請请謝谢論论記记錄录試试驟骤驅驱衝冲擊击創创紀纪極极參参滿满庫库暫暂連连縱纵橫横兒儿婦妇孫孙親亲齊齐劑剂陽阳陰阴隨随難难雜杂雖虽離离鮮鲜麗丽龍龙禮礼祕秘視视觀观覺觉訂订託托許许詐诈詢询誠诚談谈譯译讓让\
    豐丰貨货販贩貧贫貯贮費费賃赁賓宾賞赏賠赔賦赋賽赛贏赢趕赶跡迹軍军軟软載载輔辅輕轻辭辞邊边鄰邻釋释鋼钢錯错鍵键鏈链鑑鉴鑒鉴閉闭閱阅隱隐雞鸡霧雾靜静響响頂顶預预領领頻频願愿顧顾養养館馆驛驿魚鱼麥麦黃黄龐庞並并佔占併并來来\
    傳传傷伤僱雇儲储兌兑凍冻劇剧勝胜勢势勳勋協协卻却圍围圖图團团堅坚墊垫壓压壯壮壽寿夠够夢梦奪夺寬宽寶宝屬属岡冈嚴严帶带幹干庁厅廳厅廢废彈弹彙汇徑径徵征態态慶庆憑凭懸悬戰战擇择擔担擬拟攜携攝摄斷断昇升暢畅樂乐樣样歐欧歸归\
    殘残毀毁氫氢沒没況况洩泄淨净滬沪滯滞潔洁濕湿無无煙烟爭争爾尔牆墙獄狱瓏珑異异疊叠癒愈盜盗盡尽盤盘眾众碼码礎础禦御稱称穀谷積积穩稳窮穷競竞糧粮糾纠紅红純纯紛纷細细終终絕绝綜综綠绿綫线緊紧編编緩缓織织繳缴罰罚罷罢聖圣聞闻\
    聲声肅肃脫脱膚肤興兴艦舰艱艰莊庄華华葉叶蓋盖藝艺藍蓝蘭兰虧亏補补複复見见訊讯詞词詳详貢贡賣卖賬账贈赠贊赞趙赵躍跃軸轴較较輩辈輯辑迴回適适遊游遞递遠远遷迁遲迟郵邮鄭郑醬酱鉅巨銀银銅铜鋁铝鎖锁門门閃闪閣阁闊阔陳陈陸陆陣阵\
    階阶靈灵順顺須须顏颜飯饭騎骑驚惊髮发鬆松鬥斗鹽盐齒齿貳贰別别亂乱亞亚係系偉伟側侧偵侦傾倾儉俭儘尽償偿嚮向壇坛夥伙奬奖崗岗峽峡幫帮廠厂換换揮挥搶抢撐撑撥拨擁拥擠挤採采掃扫掛挂捲卷揚扬晉晋晝昼書书棄弃棲栖榮荣槍枪樁桩樹树\
    檔档檻槛欄栏滾滚溝沟漸渐潛潜潤润煉炼燈灯燬毁狀状畢毕疇畴盞盏盧卢瞞瞒磚砖礙碍礦矿穫获範范篩筛簽签籌筹納纳紗纱紙纸紮扎絲丝緻致縷缕績绩繕缮聽听脈脉膠胶臉脸臨临舖铺鋪铺蒐搜蓮莲蘋苹衆众製制覽览觸触訪访診诊話话說说諧谐諮咨\
    譽誉貝贝貫贯買买貼贴賑赈違违遺遗邁迈針针鈞钧銜衔銳锐鋒锋錘锤錠锭鍾钟鎊镑閒闲閩闽韓韩頒颁頓顿顆颗颱台飄飘飆飙馬马駁驳駐驻駕驾騙骗騰腾鬚须鳴鸣麵面黨党們们義义衛卫韌韧問问節节檢检啟启語语脅胁踐践豬猪賴赖讀读攬揽謹谨簡简\
    櫃柜嬰婴趨趋鳥鸟奧奥綱纲儀仪損损擾扰纜缆麼么廈厦嚇吓遜逊輝辉滲渗尋寻鞏巩諾诺憂忧倉仓壟垄媽妈剛刚沖冲澤泽淺浅漁渔腸肠宮宫頸颈慣惯烏乌繪绘豔艳銘铭惡恶緝缉饋馈擲掷壞坏鯤鲲奮奋撿捡歡欢寫写樞枢紐纽蘊蕴顛颠縫缝劉刘撫抚敵敌\
    戲戏攔拦攪搅攤摊敘叙暈晕曉晓楊杨檯台欽钦毆殴氾泛滅灭潰溃濫滥瀏浏燒烧爐炉牽牵犧牺獵猎瓊琼甕瓮痙痉瘋疯癢痒癱瘫癮瘾癰痈盃杯睏困矚瞩硃朱碩硕禍祸禎祯稜棱稟禀穎颖穢秽窩窝窯窑竄窜竊窃筍笋簍篓簷檐籃篮籠笼籤签粵粤糞粪紡纺紹绍\
    絞绞綁绑綢绸綻绽緯纬緲缈繞绕繩绳罵骂羅罗翹翘聰聪腎肾腦脑腫肿膩腻膽胆臟脏艙舱蔣蒋蔥葱蕭萧薩萨蘆芦蟲虫蠟蜡蠻蛮襯衬訖讫訣诀註注詠咏誌志誘诱誼谊諒谅諷讽謀谋謂谓謙谦謠谣譜谱豎竖賀贺賜赐賭赌賺赚贓赃躉趸轎轿逕径遙遥邏逻鄧邓\
    醜丑釀酿鈔钞鈴铃鉛铅鉤钩鋸锯錦锦錨锚鍋锅鍛锻鏟铲鑄铸鑽钻閘闸閏闰閨闺闢辟隸隶靂雳頌颂頗颇頰颊顫颤飽饱餅饼餓饿饑饥饒饶馴驯駛驶騷骚驕骄髒脏鬧闹魯鲁鮑鲍鯨鲸鳳凤鴉鸦鴨鸭鵝鹅鷹鹰鹵卤鼴鼹齋斋";

/// The other form of each character of the first plane; 0 where it stands for itself. Made when the program is compiled.
static TABLE: [u16; 1 << 16] = table();

const fn table() -> [u16; 1 << 16] {
    let mut table = kangxi(pair(pair([0; 1 << 16], PAIRS.as_bytes()), SUPPLEMENT.as_bytes()));
    // The full-width forms of ASCII stand in its order; the marks of Chinese sentences keep their own forms.
    let mut wide = '！' as u16;
    while wide <= '～' as u16 {
        table[wide as usize] = wide - 0xFEE0;
        wide += 1;
    }
    let mut at = 0;
    while at < OTHERS.len() {
        let (from, to) = OTHERS[at];
        table[from as usize] = to as u16;
        at += 1;
    }
    table
}

/// The table with a list of pairs in it.
const fn pair(mut table: [u16; 1 << 16], pairs: &[u8]) -> [u16; 1 << 16] {
    let mut at = 0;
    while at < pairs.len() {
        table[ideograph(pairs, at) as usize] = ideograph(pairs, at + 3);
        at += 6;
    }
    table
}

/// The table with the Kangxi radicals in it, each as the simplified form of its character.
const fn kangxi(mut table: [u16; 1 << 16]) -> [u16; 1 << 16] {
    let keys = KANGXI.as_bytes();
    let mut index = 0;
    while index * 3 < keys.len() {
        let key = ideograph(keys, index * 3);
        let simplified = table[key as usize];
        table['⼀' as usize + index] = if simplified == 0 { key } else { simplified };
        index += 1;
    }
    table
}

/// Characters with a form of their own kind; NUL stands for the character itself.
const OTHERS: [(char, char); 20] = [
    ('，', '\0'),
    ('；', '\0'),
    ('：', '\0'),
    ('！', '\0'),
    ('？', '\0'),
    ('（', '\0'),
    ('）', '\0'),
    ('\u{3000}', ' '),
    ('\u{a0}', ' '),
    ('\u{2007}', ' '),
    ('\u{2009}', ' '),
    ('\u{202f}', ' '),
    ('﹐', ','),
    ('﹒', '.'),
    ('﹪', '%'),
    ('﹢', '+'),
    ('﹣', '-'),
    ('\t', ' '),
    ('−', '-'),
    ('∕', '/'),
];

/// The character whose UTF-8 starts at `at`: three bytes, like every ideograph of the first plane.
const fn ideograph(bytes: &[u8], at: usize) -> u16 {
    (bytes[at] as u16 & 0x0F) << 12 | (bytes[at + 1] as u16 & 0x3F) << 6 | (bytes[at + 2] as u16 & 0x3F)
}

/// The form that stands for `c`: half-width, simplified. Marks of Chinese sentences (，；：！？（）) stay as they are.
#[inline]
pub const fn fold(c: char) -> char {
    let place = c as usize;
    let folded = if place < TABLE.len() { TABLE[place] } else { 0 };
    match char::from_u32(folded as u32) {
        Some(other) if folded != 0 => other,
        _ => c,
    }
}

/// `c` in the form in which a search compares it: as `fold`, and marks half-width, quotes straight, letters small. A
/// letter whose small form is several characters stays as it is.
pub fn fold_for_search(c: char) -> char {
    let half = match fold(c) {
        mark @ '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(mark) - 0xfee0).unwrap_or(mark),
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        other => other,
    };
    let mut small = half.to_lowercase();
    match (small.next(), small.next()) {
        (Some(only), None) => only,
        _ => half,
    }
}

/// The characters that a search holds to be the same as another, by the form in which it compares them.
static VARIANTS: LazyLock<HashMap<char, Vec<char>>> = LazyLock::new(|| {
    let mut variants: HashMap<char, Vec<char>> = HashMap::new();
    for c in '\0'..='\u{ffff}' {
        let folded = fold_for_search(c);
        if folded != c {
            variants.entry(folded).or_default().push(c);
        }
    }
    variants
});

/// All characters that a search holds to be the same as `c`, itself included; those beyond the first plane stand for
/// themselves.
pub fn variants(c: char) -> impl Iterator<Item = char> {
    let folded = fold_for_search(c);
    let others = VARIANTS.get(&folded).map_or(&[][..], Vec::as_slice);
    [folded].into_iter().chain(others.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_measures_fold_to_one_form() {
        let folded: String = "１２．５％，兩萬餘戶（約3億）".chars().map(fold).collect();
        assert_eq!(folded, "12.5%，两万余户（约3亿）");
    }

    #[test]
    fn radicals_and_small_marks_fold_to_what_they_are_put_for() {
        assert_eq!("⼈⺠⼆⼗⻓⻑⾧34﹒6﹪".chars().map(fold).collect::<String>(), "人民二十长长长34.6%");
    }

    #[test]
    fn each_traditional_character_has_its_simplified_one() {
        let pairs: Vec<char> = PAIRS.chars().chain(SUPPLEMENT.chars()).collect();
        for pair in pairs.chunks(2) {
            assert_eq!(pair.iter().map(|c| c.len_utf8()).collect::<Vec<_>>(), [3, 3], "{pair:?}");
        }
        assert_eq!((fold('萬'), fold('貳'), fold('贰')), ('万', '贰', '贰'));
    }

    #[test]
    fn what_has_no_other_form_stays() {
        for c in ['a', '件', '😀', '\u{10ffff}', '\u{e000}'] {
            assert_eq!(fold(c), c);
        }
    }

    #[test]
    fn a_search_compares_marks_and_letters_too() {
        assert_eq!("ＡＢｃ１２％，“Ω”審計".chars().map(fold_for_search).collect::<String>(), "abc12%,\"ω\"审计");
    }

    #[test]
    fn the_variants_of_each_of_them_are_the_same() {
        for c in ['审', '審', 'Ａ', 'a', '，', '9'] {
            let found: Vec<char> = variants(c).collect();
            assert!(found.len() > 1 && found.contains(&c), "{c}: {found:?}");
            assert!(found.iter().all(|&other| variants(other).eq(variants(c))), "{c}: {found:?}");
        }
    }

    #[test]
    fn a_letter_whose_small_form_is_two_characters_stays() {
        assert_eq!(fold_for_search('İ'), 'İ');
    }
}
