//! Signs of the radicals of 汉字, which some fonts name in the place of the 汉字 that look the same: the Kangxi radicals
//! (U+2F00 to U+2FD5) and their supplement (U+2E80 to U+2EF3).

/// The first of the Kangxi radicals.
const FIRST: u32 = 0x2f00;

/// The 汉字 of the 214 Kangxi radicals in their order.
pub(super) const KANGXI: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// Signs of the supplement, each before its 汉字.
pub(super) const SUPPLEMENT: &str = "⺀冫⺁厂⺄乙⺅亻⺇几⺈刀⺉刂⺊卜⺋卩⺍小⺎尢⺏尢⺐尢⺒巳⺓幺⺔彐⺖忄⺗小⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱网⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹老⺺聿⺻聿⺼月⺽臼\
    ⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟";

/// `c`, or the 汉字 that it stands for.
pub(super) fn plain(c: char) -> char {
    if matches!(c, '\u{2e80}'..='\u{2eff}') {
        let mut signs = SUPPLEMENT.chars().skip_while(|sign| *sign != c);
        return signs.nth(1).unwrap_or(c);
    }
    let kangxi = u32::from(c).checked_sub(FIRST).filter(|key| *key < 214);
    kangxi.and_then(|key| KANGXI.chars().nth(key as usize)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_the_character_that_it_looks_like() {
        assert_eq!(KANGXI.chars().count(), 214);
        assert_eq!(
            ['⼀', '⼈', '⼯', '⾦', '⿕', '⻓', '⻳', '人'].map(plain),
            ['一', '人', '工', '金', '龠', '长', '龟', '人']
        );
    }
}
