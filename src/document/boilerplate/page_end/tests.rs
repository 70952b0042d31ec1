use crate::document::{Role, load};

const TEXT: &str = "<p>全县地区生产总值比上年增长百分之五点二，粮食播种面积稳定，城乡居民收入增长快于经济增长，各项民生实事全部办结。</p>";

/// What is shown of the lines behind the text of a page that ends so.
#[track_caller]
fn check(ending: &str, expected: &[&str]) {
    let page = format!("<html><body><h1>清河县工作报告</h1>{TEXT}{TEXT}{ending}</body></html>");
    let document = load::read("-", page.as_bytes()).unwrap();
    let shown = document.paragraphs.iter().filter(|paragraph| paragraph.role != Role::Boilerplate);
    let lines: Vec<&str> = shown.map(|paragraph| paragraph.range.of(&document.text)).collect();
    let last = lines.iter().rposition(|line| line.contains("民生实事")).unwrap();
    assert_eq!(lines[last + 1..], *expected, "{ending}");
}

#[test]
fn short_lines_behind_the_editor_are_the_sites() {
    check("<p>（责任编辑：李青）</p><div>热门推荐</div><div>政策早知道</div><div>市民来信选登</div>", &[]);
    check("<div>编辑：李青</div><div>打开APP看评论</div><div>全部评论（12）</div><div>换一批</div>", &[]);
}

#[test]
fn what_a_site_says_of_browsers_below_its_owner_is_no_end_of_the_report() {
    let browsers = "为了正常浏览，建议使用新版浏览器，分辨率不低于一千二百八十像素，".repeat(5);
    check(&format!("<div>版权所有：清河县融媒体中心</div><div>{browsers}</div><div>夜间模式</div>"), &[]);
}

#[test]
fn what_a_site_says_of_its_rights_is_no_end_of_the_report() {
    let rights = "凡本站转载的稿件，版权归原作者所有，如有异议请与我们联系，我们将在核实之后尽快处理。";
    check(&format!("<p>【关闭本页】</p><p>{rights}</p><p>值班电话</p>"), &[]);
    check(&format!("<p>【打印本页】</p><p>免责声明：{rights}</p>"), &[]);
}

#[test]
fn the_head_of_a_list_without_a_file_is_the_sites() {
    check("<p>附件：</p><p>扫一扫在手机打开</p><p>相关解读</p><p>智能问答</p>", &[]);
}

#[test]
fn files_and_signature_are_the_reports() {
    check(
        "<p>附件：</p><p><a href='/f/1.pdf'>1.清河县收支总表</a></p><p><a href='/f/2.xls'>债务限额表</a></p>
         <p>清河县财政局</p><p>2026年1月9日</p><p>【打印】【关闭】</p><p>收藏本页</p>",
        &["附件：", "1.清河县收支总表", "债务限额表", "清河县财政局", "2026年1月9日"],
    );
}

#[test]
fn a_table_and_its_note_are_the_reports_below_a_tool_of_the_page_too() {
    check(
        "<div>分享到</div><table><tr><td>指标<td>数量<tr><td>学校<td>12</table><p>注：不含民办学校</p><div>下一篇</div>",
        &["指标 | 数量", "学校 | 12", "注：不含民办学校"],
    );
}

#[test]
fn who_answers_for_a_report_and_who_gets_it_are_the_reports() {
    check(
        "<p>打印</p><p>（此件公开发布）</p><p>联系人：赵青，电话5550123</p><p>抄送：县委办公室</p><p>上一篇：无</p>",
        &["（此件公开发布）", "联系人：赵青，电话5550123", "抄送：县委办公室"],
    );
}

#[test]
fn short_lines_without_a_word_of_a_site_are_the_reports() {
    check("<p>先进集体名单</p><p>清河镇中心小学</p><p>东山村</p>", &["先进集体名单", "清河镇中心小学", "东山村"]);
    check(
        "<p>全县开展网络转载版权秩序整治，查处侵权盗版案件十二起，著作权登记数量增长一成，版权保护的社会氛围更加浓厚。</p>",
        &["全县开展网络转载版权秩序整治，查处侵权盗版案件十二起，著作权登记数量增长一成，版权保护的社会氛围更加浓厚。"],
    );
}
