use super::*;
use crate::document::format::zip::zipped;
use proptest::prelude::*;

const CONTAINER: &str = "<container><rootfiles><rootfile full-path='B/c.opf'/></rootfiles></container>";
const LIST: &str = "<package><metadata><dc:title>清河纪要</dc:title></metadata><manifest><item id='n' href='nav.xhtml' properties='nav'/><item id='b' href='t/%E4%BA%8C.xhtml'/><item id='a' href='t/a.xhtml'/></manifest><spine><itemref idref='n'/><itemref idref='a'/><itemref idref='b'/><itemref idref='x'/></spine></package>";
const NAV: &str = "<html><body><nav><ol><li><a href='t/a.xhtml'>回顾</a><ol><li><a href='t/a.xhtml#1'>经济</a></li></ol></li><li><a>展望</a></li></ol></nav></body></html>";

fn book(first: &str, second: &str) -> Vec<u8> {
    zipped(&[
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", CONTAINER),
        ("B/c.opf", LIST),
        ("B/nav.xhtml", NAV),
        ("B/t/a.xhtml", first),
        ("B/t/二.xhtml", second),
    ])
}

#[test]
fn chapters_stand_in_the_order_of_the_spine() {
    let book = book(
        "<html><head><title/><script src='a'/></head><body><p>回 顾</p><p>经济</p><p>平稳。</p></body></html>",
        "<html><body><p>展望</p><p>向好。</p></body></html>",
    );
    let blocks = read(book).unwrap();
    assert_eq!(blocks.shown(), ["~回顾", "~经济", "~展望", "#回 顾", "##经济", "平稳。", "#展望", "向好。"]);
    assert_eq!(blocks.metadata.title.as_deref(), Some("清河纪要"));
}

/// A book of one chapter, its list of parts with more in it, and these contents.
fn small_book(more: &str, contents: &str, chapter: &str) -> Vec<u8> {
    let list = format!(
        "<package>{more}<manifest><item id='n' href='nav.xhtml' properties='nav'/><item id='a' href='t/a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>"
    );
    let nav = format!("<html><nav><ol>{contents}</ol></nav></html>");
    zipped(&[
        ("META-INF/container.xml", CONTAINER),
        ("B/c.opf", &list),
        ("B/nav.xhtml", &nav),
        ("B/t/a.xhtml", chapter),
    ])
}

#[test]
fn a_label_names_a_block_of_its_chapter_that_is_written_otherwise() {
    let chapter = "<p>壹、縣情</p><p>平稳。</p>";
    let shown = |target: &str| {
        read(small_book("", &format!("<li><a href='{target}'>第一章：县情……3</a></li>"), chapter)).unwrap().shown()
    };
    assert_eq!(shown("t/a.xhtml#s1"), ["#壹、縣情", "平稳。"]);
    assert_eq!(shown("t/b.xhtml#s1"), ["壹、縣情", "平稳。"]);
}

#[test]
fn the_main_title_is_the_title() {
    let titles = "<metadata><dc:title id='s'>卷一</dc:title><dc:title id='m'>清河县志</dc:title><meta refines='#m' property='title-type'>main</meta></metadata>";
    let title = |more: &str| read(small_book(more, "", "<p>平稳。</p>")).unwrap().metadata.title;
    assert_eq!(title(titles).as_deref(), Some("清河县志"));
    assert_eq!(title(&titles.replace("main", "short")).as_deref(), Some("卷一"));
}

#[test]
fn what_is_no_text_is_not_read() {
    for chapter in ["%PDF-1.7 年报", "\0\u{1}\0\0年报"] {
        let blocks = read(small_book("", "", chapter)).unwrap();
        assert_eq!((blocks.text.as_str(), blocks.metadata.damaged), ("", true));
    }
}

#[test]
fn a_chapter_that_the_book_does_not_hold_is_missed() {
    let parts = [("META-INF/container.xml", CONTAINER), ("B/c.opf", LIST), ("B/t/a.xhtml", "<p>平稳。</p>")];
    let blocks = read(zipped(&parts)).unwrap();
    assert_eq!(blocks.text, "平稳。\n");
    assert!(blocks.metadata.damaged && !read(book("", "")).unwrap().metadata.damaged);
}

#[test]
fn a_book_of_more_chapters_than_are_read_is_cut() {
    let list = LIST.replace("<itemref idref='a'/>", &"<itemref idref='a'/>".repeat(MOST_CHAPTERS));
    let parts = [("META-INF/container.xml", CONTAINER), ("B/c.opf", &list), ("B/t/a.xhtml", "<p>平稳。</p>")];
    assert!(read(zipped(&parts)).unwrap().metadata.cut && !read(book("", "")).unwrap().metadata.cut);
}

#[test]
fn a_book_without_its_list_is_refused() {
    let book = zipped(&[("mimetype", "application/epub+zip")]);
    assert_eq!(read(book).unwrap_err(), Refusal::NoParts);
}

proptest! {
    #[test]
    fn any_chapter_can_be_read(chapter in "(<(title|script|p|a|/p|li)( b='/>')?/?>|去年|<|/>){0,30}") {
        read(book(&chapter, &chapter)).unwrap();
    }
}
