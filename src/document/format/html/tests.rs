use super::*;
use proptest::prelude::*;

/// A page, and its blocks: `~` boilerplate, `=` a row, `#` for each level of a heading.
#[track_caller]
fn check(page: &str, expected: &[&str]) {
    assert_eq!(read(page.to_owned()).shown(), expected);
}

#[test]
fn what_is_a_page() {
    let is_html = |text: &str| is_page(text) || is_part(text);
    for page in [
        "<!DOCTYPE html><p>去年",
        "\u{feff}\n<HTML><body>",
        "<?xml version=\"1.0\"?>\n<!-- 存档 -->\n<html>",
        "<div><p>去年平稳。</p><p>今年向好。</p><p>继续努力。</p></div>",
    ] {
        assert!(is_html(page), "{page}");
    }
    for text in ["去年增长<5%，今年>3%。", "# 报告\n<br>\n去年平稳。", "", "<?xml version=\"1.0\"?><feed>"]
    {
        assert!(!is_html(text), "{text}");
    }
}

#[test]
fn digits_cut_by_a_word_processor_are_one_number() {
    check(
        "<p><span>全年</span><span>20\u{200b}</span><b><span>26</span></b><o:p></o:p><span>.5</span>亿元，比上年\n  增长<span>\n5%</span>。</p>",
        &["全年2026.5亿元，比上年增长5%。"],
    );
}

#[test]
fn the_source_is_wrapped_and_words_are_not() {
    check("<p>人均  GDP\n ratio of &nbsp;&#25253;&lt;\t5</p>", &["人均 GDP ratio of \u{a0}报< 5"]);
}

#[test]
fn breaks_and_items_are_lines() {
    check(
        "去年平稳。<br/>今年<i>向好</i>。<ul><li>一是<li>二是</ul><div>完</p>毕</div>",
        &["去年平稳。", "今年向好。", "一是", "二是", "完", "毕"],
    );
}

#[test]
fn items_of_an_ordered_list_have_their_numbers() {
    check("<ol><li>登录<li><p>核查</p><ul><li>甲</ul><li>3. 领证</ol>", &["1.登录", "2.核查", "甲", "3. 领证"]);
    check("<ol style='list-style-type: cjk-ideographic'><li>总则<p>平稳。</p></li></ol>", &["一、总则", "平稳。"]);
    check("<ol type=A><li>登录<li value=4>领证<li>归档</ol>", &["A.登录", "D.领证", "E.归档"]);
    check("<ol style='LIST-STYLE: upper-roman inside'><li>登录<li>领证</ol>", &["I.登录", "II.领证"]);
    check("<ol reversed start=2><li>登录<li>领证</ol><ol reversed><li>归档</ol>", &["2.登录", "1.领证", "归档"]);
    check(
        "<ol style='text-decoration:none'><li>登录</ol><ol style='list-style:none'><li>领证</ol>",
        &["1.登录", "领证"],
    );
}

#[test]
fn a_paragraph_ends_where_the_next_begins() {
    check("<p>甲<p>乙<div>丙</div><pre>丁\n戊</pre>", &["甲", "乙", "丙", "丁", "戊"]);
}

#[test]
fn what_is_not_shown_is_none_of_the_text() {
    check(
        "<style>p{}</style><script>var a='<p>甲</p>'</script><p style='DISPLAY : none'>乙<b>丙</b></p><p hidden>丁<!-- 戊 --><p>己</p><noscript><img></noscript>",
        &["己"],
    );
}

#[test]
fn raised_elements_side_by_side_are_one() {
    check("<p>储量10<sup>1</sup><sup><b>2</b></sup>吨，水31<sup>2</sup>吨</p>", &["储量10¹²吨，水31[2]吨"]);
}

#[test]
fn what_is_struck_out_is_none_of_the_text() {
    check("<p>接收<del>735</del>760份，退回<s>六</s>七份</p>", &["接收760份，退回七份"]);
    check("<td>接收<span style='text-decoration: underline line-through'>735<sup>2</sup></span>760", &["接收760"]);
    // Where its end is not told within the block, nothing is lost.
    check("<p>甲<del>乙</p><p>丙</p>", &["甲乙", "丙"]);
    check("<div>甲<s>乙<p>丙</p>丁</s>戊</div>", &["甲乙", "丙", "丁戊"]);
    check("甲<strike>乙", &["甲乙"]);
}

#[test]
fn rows_of_data_are_lines_and_cells_keep_apart() {
    check(
        "<table><tr><th>指标<th>2025年<th>增速<tr><td><p>一、</p><p>收入</p><td>120<td>3.5</table>",
        &["=指标 | 2025年 | 增速", "=一、 收入 | 120 | 3.5"],
    );
}

#[test]
fn a_table_that_arranges_the_page_is_none() {
    let long = "全年平稳。".repeat(40);
    check(
        &format!(
            "<table><tr><td>首页</td><td><table><tr><td>甲</td><td>1</td></tr></table></td></tr><tr><td>一、回顾</td><td>{long}</td></tr></table>"
        ),
        &["首页", "=甲 | 1", "一、回顾", &long],
    );
}

#[test]
fn links_and_navigation_are_furniture() {
    check(
        "<nav>导航</nav><div class='crumb-box'>首页 &gt; 正文</div><ul><li><a>要闻</a>\n<a>\n公开\n</a></ul><p>详见<a>通知</a>全文</p><a>附件：数据表</a><footer>主办</footer>",
        &["~导航", "~首页 > 正文", "~要闻 公开", "详见通知全文", "附件：数据表", "~主办"],
    );
}

#[test]
fn a_text_in_an_element_that_is_named_as_furniture_stays_text() {
    let text = "去年，全市各部门扎实推进各项重点任务，经济运行稳中有进，民生持续改善，社会大局稳定。";
    check(&format!("<div class='nav'>{text}</div>"), &[text]);
}

#[test]
fn what_holds_the_text_is_no_furniture() {
    let page =
        |class: &str| format!("<body class='{class}'><nav>导航</nav><p>一、农业</p><p>稳。</p><p>好。</p><p>增。</p>");
    check(&page("page has-sidebar"), &["~导航", "一、农业", "稳。", "好。", "增。"]);
    check("<div class='share'>微信</div><p>稳。</p><p>好。</p><p>增。</p>", &["~微信", "稳。", "好。", "增。"]);
    check("<aside><p>一、农业</p><p>稳。</p><p>好。</p><p>增。</p></aside>", &["一、农业", "稳。", "好。", "增。"]);
    for class in ["side-bar", "box rightSide", "hot_list", "left toc"] {
        check(&format!("<div class='{class}'>一、要闻</div><p>稳。</p>"), &["~一、要闻", "稳。"]);
    }
    check("<div class='outside protocol right'>一、农业</div>", &["一、农业"]);
}

#[test]
fn what_holds_the_text_of_a_short_page_is_no_furniture() {
    let page = |wrapper: &str| format!("<div class='menu'><a>首页</a></div>{wrapper}<p>一、农业</p><p>去年平稳。</p>");
    for wrapper in [
        "<div class='with-sidebar'>",
        "<div id='menu-wrapper'>",
        "<main class='share-print'>",
        "<body id='footer-page'>",
    ] {
        check(&page(wrapper), &["~首页", "一、农业", "去年平稳。"]);
    }
    check(
        "<div class='location'><h1>清河市农业年报</h1></div><p>去年农业平稳。</p>",
        &["清河市农业年报", "去年农业平稳。"],
    );
    check("<div class='nav'><h1><a>清河市政府网</a></h1></div><p>去年平稳。</p>", &["~清河市政府网", "去年平稳。"]);
}

#[test]
fn headings_of_a_page_count_where_text_stands_between_them() {
    check(
        "<h1>报告</h1><h2>回顾</h2><p>平稳。</p><h2>展望</h2><p>向好。</p>",
        &["报告", "##回顾", "平稳。", "##展望", "向好。"],
    );
    check("<h3>要闻</h3><h3>公开</h3><p>平稳。</p>", &["要闻", "公开", "平稳。"]);
}

#[test]
fn the_number_of_a_note_does_not_run_into_another() {
    check(
        "<p>企业54家<sup>1</sup>，<sup>[2]</sup>占地3km<sup>2</sup></p><p><sup>1</sup>2025年口径</p>",
        &["企业54家[1]，[2]占地3km2", "[1]2025年口径"],
    );
    check(
        "<p>企业54<span style='font-size:9pt; Vertical-Align: super'>1</span>家，用地3.1<a href='#_ftn2'>2</a>亩，见<a href='#s3'>3</a>，<a class='footnote-ref' href='#n4'><sup>4</sup></a>增</p>",
        &["企业54[1]家，用地3.1[2]亩，见3，[4]增"],
    );
}

#[test]
fn a_page_states_title_day_and_source() {
    let page = "<title>公报_统计局</title><meta name='ArticleTitle' content='清河市公报'><META NAME=PubDate CONTENT='2026-03-01 10:00'><meta name=ContentSource content='清河市统计局'>";
    let metadata = read(page.to_owned()).metadata;
    let values = [metadata.title, metadata.date, metadata.source].map(Option::unwrap_or_default);
    assert_eq!(values, ["清河市公报", "2026-03-01 10:00", "清河市统计局"]);
    assert_eq!(read("<title>公报\n 统计局</title>".to_owned()).metadata.title.as_deref(), Some("公报 统计局"));
}

#[test]
fn the_title_that_a_page_states_stands_above_its_text() {
    let text = "<p>一、综合</p><p>平稳。</p>";
    for head in [
        "<title>某网</title><meta name='DC.Title' content='清河市统计公报'>",
        "<title>清河市统计公报_清河市人民政府</title>",
        "<title>某网</title><meta name=twitter:title content='统计局发布清河市统计公报'><meta name=title content='清河市统计公报'>",
    ] {
        check(&format!("{head}{text}"), &["清河市统计公报", "一、综合", "平稳。"]);
    }
    check(&format!("<title>清河市人民政府门户网站</title>{text}"), &["一、综合", "平稳。"]);
    let column = "<meta name=ArticleTitle content='统计局发布去年数据'>";
    check(&format!("{column}<h2>清河市统计公报</h2>{text}"), &["清河市统计公报", "一、综合", "平稳。"]);
}

#[test]
fn nesting_without_end_is_read_in_one_pass() {
    let deep = "<div><table><tr><td>".repeat(20_000);
    check(&format!("{deep}完"), &["完"]);
}

proptest! {
    #[test]
    fn any_page_can_be_read(page in "(<(/?(p|table|tr|td|a|li|ul|h2|sup|nav|br|pre|script|title)|!--|b hidden)>?|一、|去年。|3\n| ){0,40}") {
        for line in read(page).shown() {
            prop_assert!(!line.trim().is_empty());
        }
    }
}
