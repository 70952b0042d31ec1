//! What stands behind a figure and is no name: a verb, a comparison, a link, a mere 目标.

use crate::figure::Kind;
use crate::figure::lexicon::Lexicon;
use crate::figure::measured::UnitText;
use crate::figure::mention::Mention;
use crate::figure::sentence::Sentence;
use crate::text::script::is_digit;
use crate::text::script::is_han;

/// Characters that link or qualify: no name opens with them, but for words of the lexicon.
const LINKS: &str = "后弱强对和及与或所、之过为给者可好";

/// What 的 leads to that has its name before the figure: 5%的速度.
const ABSTRACTS: [&str; 16] = [
    "多数", "速度", "增速", "基础", "目标", "水平", "比例", "幅度", "标准", "历史", "增长", "高", "规模", "价格",
    "条件", "任务",
];

/// What an amount is of that is named before it: 扩招100万人目标.
const AIMS: [&str; 7] = ["目标", "任务", "大关", "政策", "标准", "要求", "措施"];

/// Whether what stands at `start` behind a figure is no name; `owned` says whether 的 stands between.
pub(super) fn refuses(lexicon: &Lexicon, s: &Sentence, mention: &Mention, start: usize, owned: bool) -> bool {
    let words = &lexicon.label;
    let verb = words.verbs.at(&s.chars, start);
    // 两次下调利率 counts how often something was done; not so 二百人次.
    let times = matches!(mention.unit, UnitText::Span(unit) if s.slice(unit.start, unit.end) == ['次']);
    if times && (lexicon.change.verbs.at(&s.chars, start).is_some() || verb.is_some()) {
        return false;
    }
    // 按2.8%安排: a verb with nothing behind it.
    let bare = verb.is_some_and(|(len, ())| !is_han(s.at(start + len)));
    let amount = matches!(mention.unit_kind, Kind::Money | Kind::Percent) && !mention.is_whole(s);
    // 连跨5万亿元、6万亿元两个台阶.
    let summed = amount && is_digit(s.at(start)) && ["台阶", "大关", "关口"].iter().any(|step| s.has(start + 2, step));
    if summed
        || is_aim(s, mention, start)
        || verb.is_some() && !owned && is_spent(s, mention)
        || is_no_name(lexicon, s, start)
        || amount && bare
    {
        return true;
    }
    match mention.unit_kind {
        // 100%按期完成整改 counts what was done.
        Kind::Percent if !owned && mention.is_whole(s) => false,
        Kind::Duration => {
            let within = matches!(s.at(start), '间' | '内' | '里' | '时' | '期');
            let lasting = ["连续", "历时", "耗时"].iter().any(|word| s.ends(mention.span.start, word));
            within || lasting || words.is_stop(&s.chars, start) && words.adverbs.at(&s.chars, start).is_none()
        }
        _ => {
            // 5%的速度增长, but not 5亿元的高标准农田.
            let alone = |at: usize| {
                !is_han(s.at(at))
                    || lexicon.change.verbs.at(&s.chars, at).is_some()
                    || words.ends.at(&s.chars, at).is_some()
            };
            let abstracted = |word: &str| s.has(start, word) && alone(start + word.chars().count());
            let abstracted = owned && ABSTRACTS.iter().any(|word| abstracted(word));
            abstracted || words.is_stop(&s.chars, start) && !is_object(s, mention)
        }
    }
}

/// 为30名因病致贫群众: the object of 为 stands behind, whatever it opens with.
pub(super) fn is_object(s: &Sentence, mention: &Mention) -> bool {
    mention.unit_kind == Kind::Count
        && matches!(s.before(mention.span.start), '为' | '对' | '向' | '给' | '与' | '让' | '使')
}

/// 扩招100万人目标, but not 5个目标.
fn is_aim(s: &Sentence, mention: &Mention, start: usize) -> bool {
    let aim = AIMS.iter().any(|word| s.has(start, word) && !is_han(s.at(start + 2)));
    aim && !["个", "项", "条"].iter().any(|unit| s.ends(mention.span.end, unit))
}

/// 投资4亿元实施项目7个: the projects are counted by the next figure.
fn is_spent(s: &Sentence, mention: &Mention) -> bool {
    mention.unit_kind == Kind::Money && ["投资", "投入"].iter().any(|word| s.ends(mention.span.start, word))
}

/// Whether a rank, a link or a verb of change stands there, by which no figure is told what it counts.
fn is_no_name(lexicon: &Lexicon, s: &Sentence, start: usize) -> bool {
    let change = &lexicon.change;
    // 压缩式转运站 is a thing, and so is 提升举措.
    let kind = |len: usize| matches!(s.at(start + len), '式' | '型' | '机' | '器' | '版');
    let thing = |len: usize| lexicon.label.things.at(&s.chars, start + len).is_some();
    let verb = change.verbs.at(&s.chars, start).filter(|(len, _)| !kind(*len) && !thing(*len));
    let changes = verb.is_some() && change.nouns.at(&s.chars, start).is_none();
    let whole = || lexicon.label.compounds.at(&s.chars, start).is_none();
    lexicon.label.no_names.at(&s.chars, start).is_some() || (LINKS.contains(s.at(start)) || changes) && whole()
}
