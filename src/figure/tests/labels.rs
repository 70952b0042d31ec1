//! What figures count. Labels are chosen by learned weights, which are right for most of many sentences and not for each.

use super::{ENGINE, check_changes, scan};
use crate::document::{Document, Source};

/// A sentence a line, and the labels of its figures, each behind a tab.
const LABELLED: &str = include_str!("labels.txt");

/// So many of the labels of these sentences are the very ones that stand here; of the others, most say more or less than
/// these and are not wrong for it (新设外资企业 for 外资企业).
const RIGHT: usize = 185;

#[test]
fn most_labels_are_right() {
    let (mut right, mut wrong) = (0, Vec::new());
    for line in LABELLED.lines() {
        let mut fields = line.split('\t');
        let text = fields.next().unwrap_or_default();
        let expected: Vec<&str> = fields.collect();
        let labels: Vec<String> = scan(text).iter().map(|figure| figure.label.text(text).replace('的', "")).collect();
        assert_eq!(labels.len(), expected.len(), "{text}");
        for (label, expected) in labels.iter().zip(expected) {
            if *label == expected.replace('的', "") {
                right += 1;
            } else {
                wrong.push(format!("{text} {label} for {expected}"));
            }
        }
    }
    assert!(right >= RIGHT, "{right} of {} right\n{}", right + wrong.len(), wrong.join("\n"));
}

/// Verbs that stand in no list, with what they are done to and its unit.
const DONE: [[&str; 3]; 12] = [
    ["绘编", "图册", "册"],
    ["勘定", "界桩", "块"],
    ["采撷", "标本", "份"],
    ["驯养", "梅花鹿", "头"],
    ["熔铸", "铜钟", "口"],
    ["誊抄", "碑文", "篇"],
    ["缝制", "戏服", "套"],
    ["烘焙", "糕点", "盒"],
    ["雕琢", "玉器", "件"],
    ["撰写", "方志", "部"],
    ["扦插", "苗木", "株"],
    ["打捞", "沉船", "艘"],
];

/// Frames around a verb V, its object N and the unit U, with the right labels of each figure: whose they are, and for things
/// behind their figure the verb, may be said or left out, and so may the head of a member.
const FRAMES: [(&str, &[&[&str]]); 6] = [
    ("某站VN12U。", &[&["VN", "某站VN"]]),
    ("全年VN37U，同比增长8%。", &[&["VN"], &["VN"]]),
    ("去年共V24UN。", &[&["VN", "N"]]),
    ("2023年，该站VN156U，比上年多12U。", &[&["VN", "该站VN"], &["VN", "该站VN"]]),
    ("N由8U增至19U。", &[&["N"], &["N"]]),
    ("全年VN43U，其中获奖16U。", &[&["VN"], &["获奖N", "获奖VN", "获奖"]]),
];

/// So many of the 72 are right in all their labels.
const FRAMES_RIGHT: usize = 58;

#[test]
fn verbs_that_stand_in_no_list_are_read() {
    let (mut right, mut wrong) = (0, Vec::new());
    for [verb, noun, unit] in DONE {
        for (frame, labels) in FRAMES {
            let fill = |text: &str| text.replace('V', verb).replace('N', noun).replace('U', unit);
            let text = fill(frame);
            let found: Vec<String> = scan(&text).iter().map(|figure| figure.label.text(&text)).collect();
            let each = found.iter().zip(labels).all(|(found, labels)| labels.iter().any(|label| fill(label) == *found));
            if found.len() == labels.len() && each {
                right += 1;
            } else {
                wrong.push(format!("{text} {found:?}"));
            }
        }
    }
    assert!(right >= FRAMES_RIGHT, "{right} right\n{}", wrong.join("\n"));
}

#[test]
fn a_label_is_made_of_the_words_of_the_text() {
    for line in LABELLED.lines() {
        let text = line.split('\t').next().unwrap_or_default();
        for figure in scan(text) {
            assert!(figure.label.0.iter().all(|piece| text.get(piece.start..piece.end).is_some()), "{text}");
        }
    }
}

#[test]
fn the_likeliest_option_is_the_label() {
    let text = "全年办理复议案件30件，审结25件，同比增长8%。\n调解成功率由80%提高到95%。".to_owned();
    let document = Document::parse(Source { name: "test".into(), encoding: "UTF-8" }, text);
    let options = ENGINE.label_options(&document);
    let figures = ENGINE.find(&document);
    assert_eq!(options.len(), figures.len());
    for figure in figures {
        assert_eq!(options[&figure.range][0].label, figure.label);
        assert!(options[&figure.range].iter().all(|option| option.behind >= 0.0));
    }
}

#[test]
fn a_list_that_changes_together_changes_each() {
    check_changes("优良率和达标率分别提高3.07和2.85个百分点。", &["up by", "up by"]);
}

/// The labels of all figures, in order, without what says nothing.
#[track_caller]
pub(super) fn check_labels(text: &str, expected: &[&str]) {
    let labels: Vec<String> = scan(text).iter().map(|figure| figure.label.text(text).replace('的', "")).collect();
    assert_eq!(labels, expected, "{text}");
}

#[test]
fn a_label_holds_nothing_that_leads_to_its_figure() {
    check_labels("出口额有望超过3亿元。", &["出口额"]);
    check_labels("农民工资名义上升3%。", &["农民工资"]);
    check_labels("罚款港币3,000元。", &["罚款"]);
    check_labels("渔村网民536万，远超茶乡（41.2%）。", &["渔村网民", "茶乡"]);
    check_labels("若对照渔村人口9万人。", &["渔村人口"]);
}

#[test]
fn a_member_of_a_list_names_no_other_member() {
    check_labels("小麦、玉米产量分别为9万吨、3万吨。", &["小麦产量", "玉米产量"]);
}

#[test]
fn a_label_names_all_members_that_its_figure_is_of() {
    check_labels("监督收缴、归还公用房屋8间。", &["监督收缴、归还公用房屋"]);
    check_labels("某市清偿拖欠民营企业、中小企业账款26521.42万元。", &["清偿拖欠民营企业、中小企业账款"]);
}

#[test]
fn a_label_begins_with_a_whole_word() {
    check_labels("跨省直接结算人次达到30万。", &["跨省直接结算人次"]);
    check_labels("公共卫生支出3亿元，增长2%。", &["公共卫生支出", "公共卫生支出"]);
    check_labels("增建800个过渡性宿舍。", &["过渡性宿舍"]);
}

#[test]
fn what_stands_before_a_noun_is_not_what_is_counted() {
    check_labels("新设三处面向居民的阅览室。", &["新设面向居民阅览室"]);
}

#[test]
fn parts_are_told_by_what_their_whole_is_measured_by() {
    check_labels(
        "政府债务余额9亿元，其中一般债务4亿元、专项债务5亿元。",
        &["政府债务余额", "一般债务余额", "专项债务余额"],
    );
}

#[test]
fn a_list_behind_a_colon_is_of_what_stands_before_it() {
    check_labels("普及率分别为：北山镇93.5%；南河镇91.2%。", &["北山镇普及率", "南河镇普及率"]);
}

#[test]
fn what_shows_nothing_and_marks_of_notes_are_no_part_of_a_label() {
    check_labels("税收[2]增\u{200b}长5%。", &["税收"]);
}

#[test]
fn the_number_of_a_section_is_no_part_of_a_label() {
    check_labels("二、债务收入30亿元，增长3%。", &["债务收入", "债务收入"]);
}

#[test]
fn an_amount_of_a_list_is_of_its_first_and_all_members_and_owns_no_sum_behind_it() {
    let text = "加上上解支出、调出资金、结转支出等93.8亿元，支出总量为869.8亿元。";
    let [addend, total] = [0, 1].map(|index| scan(text)[index].label.text(text));
    assert!(addend.starts_with("上解支出"), "{addend}");
    assert_eq!(total, "支出总量");
}

#[test]
fn what_only_opens_like_an_addition_owns_what_follows() {
    check_labels("加装电梯9部，其中城北5部。", &["加装电梯", "城北加装电梯"]);
}

#[test]
fn a_word_aligns_a_list_with_its_figures() {
    check_labels("东河乡、西河乡粮食产量分别为31吨、42吨。", &["东河乡粮食产量", "西河乡粮食产量"]);
    check_labels("去年，甲类和乙类药品价格分别下降2.1%和3.4%。", &["甲类药品价格", "乙类药品价格"]);
    check_labels("浅层、深层地下水分别回升2.1米、回升3.4米。", &["浅层地下水", "深层地下水"]);
    check_labels("2017、2018届学生升学率分别为31%、32%。", &["学生升学率"; 2]);
    check_labels("1月和2月进口额分别为3亿元、4亿元。", &["进口额"; 2]);
}

#[test]
fn a_word_aligns_a_list_of_the_clause_before_and_the_labels_before() {
    check_labels("东河村和西河村通了公路，通车里程分别为6公里和9公里。", &["东河村通车里程", "西河村通车里程"]);
    let text = "受理案件310件，审结案件290件，同比分别上升4.1%和5.2%。";
    check_labels(text, &["受理案件", "审结案件", "受理案件", "审结案件"]);
    let text = "普通公路、高速公路客运量分别为31万人次、42万人次，货运量分别为5万吨、6万吨。";
    check_labels(text, &["普通公路客运量", "高速公路客运量", "普通公路货运量", "高速公路货运量"]);
}

#[test]
fn a_share_is_of_the_whole_that_its_clause_tells() {
    let text = "税收收入9亿元，占财政收入的75%；非税收入3亿元，占财政收入的25%。";
    check_labels(text, &["税收收入", "税收收入占财政收入", "非税收入", "非税收入占财政收入"]);
    let text = "基金资产总额22亿元，其中直接投资资产9亿元，占基金资产总额的34%。";
    check_labels(text, &["基金资产总额", "直接投资资产", "直接投资资产占基金资产总额"]);
    let text = "全年收入3亿元，增长4.5%；支出2亿元，占预算的98.5%。";
    check_labels(text, &["收入", "收入", "支出", "支出占预算"]);
}

#[test]
fn what_a_list_is_headed_by_is_said_once() {
    let text = "检出超标样品的比例分别为：东河区检出超标样品2.1%；西河区3.2%。";
    let labels: Vec<String> = scan(text).iter().map(|figure| figure.label.text(text)).collect();
    assert!(labels.iter().all(|label| label.matches("样品").count() < 2), "{labels:?}");
}

#[test]
fn no_label_ends_in_the_midst_of_a_word() {
    let text = "发布的两批国家罕见病目录收207种。";
    let labels: Vec<String> = scan(text).iter().map(|figure| figure.label.text(text)).collect();
    assert!(labels.iter().all(|label| !label.ends_with("病目")), "{labels:?}");
}

#[test]
fn what_a_clause_names_takes_the_place_of_what_was_named_before() {
    let text = "2024年粮食产量317.3万吨，油料产量29.71万吨，蔬菜产量191.3万吨。";
    check_labels(text, &["粮食产量", "油料产量", "蔬菜产量"]);
}

#[test]
fn what_leads_to_the_first_value_of_a_change_is_in_no_label() {
    let text = "小店铺增值税起征点从月销售额9万元提高到12万元。";
    let labels: Vec<String> = scan(text).iter().map(|figure| figure.label.text(text)).collect();
    assert!(labels.len() == 2 && labels.iter().all(|label| !label.contains('从')), "{labels:?}");
}

#[test]
fn a_point_between_words_ends_what_a_label_is_read_from() {
    check_labels("全市财政收支平衡.教育支出9亿元，下降3%.卫生支出5亿元。", &["教育支出", "教育支出", "卫生支出"]);
}

#[test]
fn marks_of_lists_and_pages_are_in_no_label() {
    check_labels("——居民养老保险基金收入9亿元。", &["居民养老保险基金收入"]);
    check_labels("参加城乡 —12— 居民养老保险人数9万人。", &["参加城乡居民养老保险人数"]);
}

#[test]
fn a_measure_told_beside_another_is_of_the_same_thing() {
    let text = "全县公路基金收入预算9亿元，支出预算8亿元，收入总计12亿元，支出总计11亿元。";
    check_labels(text, &["公路基金收入预算", "公路基金支出预算", "公路基金收入总计", "公路基金支出总计"]);
    check_labels(
        "渔村居民人均可支配收入9万元，人均消费支出6万元。",
        &["渔村居民人均可支配收入", "渔村居民人均消费支出"],
    );
    check_labels("地方林业预算收入9亿元，林业预算支出8亿元。", &["地方林业预算收入", "林业预算支出"]);
}

#[test]
fn a_verb_holds_for_all_members_of_its_list() {
    let text = "新建泵站3座、水闸5座和渡槽2座。";
    check_labels(text, &["新建泵站", "新建水闸", "新建渡槽"]);
}

#[test]
fn a_verb_before_a_number_is_of_the_noun_behind_it() {
    check_labels("新开通9条山村客运线路。", &["新开通山村客运线路"]);
    check_labels("排查治理6处村口积水点。", &["排查治理村口积水点"]);
    check_labels("今日新增之9例渡口病例。", &["新增渡口病例"]);
    check_labels("发放2017年渔民优待金743万元。", &["发放渔民优待金"]);
}

#[test]
fn how_many_there_are_is_no_increase() {
    check_labels("新增示范农场2家、累计达14家。", &["新增示范农场", "示范农场"]);
}

#[test]
fn money_is_told_with_what_it_is_spent_on() {
    check_labels("县财政投入3亿元，继续完善渡口设施。", &["县财政投入完善渡口设施"]);
    check_labels("投入资金3亿元，进一步支持乡村道路养护。", &["投入资金支持乡村道路养护"]);
    check_labels("研发投入3亿元，支持了企业发展。", &["研发投入"]);
}

#[test]
fn sorts_of_things_share_their_measure() {
    let text = "全年服装类零售额增长3%，饮料类增长5%。";
    check_labels(text, &["服装类零售额", "饮料类零售额"]);
}

#[test]
fn what_befalls_things_is_not_in_their_name() {
    check_labels("全县3个渔村入选国家级美丽渔村名单。", &["渔村"]);
}

#[test]
fn crops_are_told_by_the_measure_of_all() {
    let text = "粮食产量9万吨，增长3%。其中，小麦4万吨；玉米5万吨。";
    check_labels(text, &["粮食产量", "粮食产量", "小麦产量", "玉米产量"]);
}

#[test]
fn what_was_done_is_named_by_what_was_planned() {
    let text = "林业基金收入预算9亿元，实际完成8亿元，为预算的89%；支出预算7亿元，实际完成6亿元。";
    let expected = ["林业基金收入预算", "林业基金收入", "林业基金收入为预算", "林业基金支出预算", "林业基金支出"];
    check_labels(text, &expected);
}

#[test]
fn a_plan_that_was_carried_out_is_told_without_the_plan() {
    let text = "区本级政府性基金收入年初预算为9亿元，实际完成8亿元，增长3%。";
    let expected = ["区本级政府性基金收入年初预算", "区本级政府性基金收入", "区本级政府性基金收入"];
    check_labels(text, &expected);
}

#[test]
fn members_of_a_list_share_the_noun_of_the_last() {
    let text = "公路、水运货运量分别增长3%、5%。";
    check_labels(text, &["公路货运量", "水运货运量"]);
    check_labels("居民收入、铁矿石产量分别增长3%、5%。", &["居民收入", "铁矿石产量"]);
    let text = "第一、二产业投资为3亿元、7亿元。";
    check_labels(text, &["第一产业投资", "第二产业投资"]);
}

#[test]
fn what_is_never_told_without_its_owner_gets_it() {
    let text = "全镇有诊所9家，床位50张，卫生人员60人。与上年比较，床位增加5张，人员增加7人。";
    check_labels(text, &["诊所", "诊所床位", "诊所卫生人员", "诊所床位", "诊所卫生人员"]);
    check_labels("全县渔业合作社27户，从业人员6千人。", &["渔业合作社", "渔业合作社从业人员"]);
}

#[test]
fn a_rate_is_told_with_that_to_which_it_was_done() {
    check_labels("全年提出养护建议128件，采纳率97%。", &["提出养护建议", "养护建议采纳率"]);
    check_labels("调解邻里争议89件，成功率98%。", &["调解邻里争议", "调解成功率"]);
}

#[test]
fn verbs_that_are_joined_stay_together() {
    check_labels("新建和改造提升120座渡口。", &["新建和改造提升渡口"]);
}
