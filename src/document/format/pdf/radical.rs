//! The signs of dictionary keys (U+2F00 to U+2FD5), which some fonts name in the place of the 汉字 that look the same.

/// The 汉字 of the 214 keys in their order.
const KEYS: &str = "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

/// `c`, or the 汉字 that it stands for.
pub(super) fn plain(c: char) -> char {
    let key = u32::from(c).checked_sub(0x2f00).filter(|key| *key < 214);
    key.and_then(|key| KEYS.chars().nth(key as usize)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_the_character_that_it_looks_like() {
        assert_eq!(KEYS.chars().count(), 214);
        assert_eq!(['⼀', '⼈', '⼯', '⾦', '⿕', '人'].map(plain), ['一', '人', '工', '金', '龠', '人']);
    }
}
