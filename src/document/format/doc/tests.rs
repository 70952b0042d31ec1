use super::*;
use std::io::Write;

/// The bytes before the text of a document that is written for a test: the header, and room to spare.
const TEXT: usize = 0x800;

/// The bytes of a page of properties.
const PAGE: usize = 512;

/// A document under way.
#[derive(Default)]
struct DocumentFile {
    main: Vec<u8>,
    table: Vec<u8>,
    /// The number of the first page of properties, behind the text.
    page: usize,
}

impl DocumentFile {
    /// A document whose parts are these; the last unit of a part is the end of a paragraph.
    fn of(parts: [&str; 7]) -> Self {
        let mut file = Self { main: vec![0; TEXT], ..Self::default() };
        file.set(0, &[0xec, 0xa5, 0xc1, 0x00]);
        file.set(10, &[0x00, 0x02]);
        let units: Vec<u16> = parts.concat().encode_utf16().collect();
        for (index, part) in parts.iter().enumerate() {
            let length = part.encode_utf16().count() as u32;
            file.set(0x4c + 4 * index, &length.to_le_bytes());
        }
        file.main.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
        file.main.resize(file.main.len().next_multiple_of(PAGE), 0);
        file.page = file.main.len() / PAGE;
        let piece = [words(&[0, units.len() as u32]), vec![0, 0], words(&[TEXT as u32]), vec![0, 0]].concat();
        file.place(WordTable::Pieces, &[&[2][..], &(piece.len() as u32).to_le_bytes(), &piece].concat());
        file
    }

    fn set(&mut self, at: usize, bytes: &[u8]) {
        self.main[at..at + bytes.len()].copy_from_slice(bytes);
    }

    /// Puts a table where the header says.
    fn place(&mut self, table: WordTable, bytes: &[u8]) {
        self.set(0x9a + 8 * table as usize, &words(&[self.table.len() as u32, bytes.len() as u32]));
        self.table.extend(bytes);
    }

    /// A page with the modifications of runs, each of so many units.
    fn properties(&mut self, table: WordTable, runs: &[(usize, &[u8])]) {
        let entry = if matches!(table, WordTable::ParagraphPages) { 13 } else { 1 };
        let (mut page, mut at) = (vec![0; PAGE], TEXT);
        let mut free = ((runs.len() + 1) * 4 + runs.len() * entry).next_multiple_of(2);
        for (index, (units, list)) in runs.iter().enumerate() {
            page[index * 4..index * 4 + 4].copy_from_slice(&(at as u32).to_le_bytes());
            at += units * 2;
            page[(runs.len() + 1) * 4 + index * entry] = (free / 2) as u8;
            // Properties of paragraphs begin with the number of the style, and are counted in words.
            let stored = match entry {
                13 => [&[0, (list.len() + 2).div_ceil(2) as u8, 0, 0], *list].concat(),
                _ => [&[list.len() as u8], *list].concat(),
            };
            page[free..free + stored.len()].copy_from_slice(&stored);
            free += stored.len().next_multiple_of(2) + 2;
        }
        page[runs.len() * 4..runs.len() * 4 + 4].copy_from_slice(&(at as u32).to_le_bytes());
        page[PAGE - 1] = runs.len() as u8;
        let number = (self.main.len() / PAGE) as u32;
        self.main.extend(page);
        self.place(table, &words(&[TEXT as u32, at as u32, number]));
    }

    fn bytes(&self) -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        for (name, bytes) in [("/WordDocument", &self.main), ("/1Table", &self.table)] {
            file.create_stream(name).unwrap().write_all(bytes).unwrap();
        }
        file.into_inner().into_inner()
    }

    #[track_caller]
    fn shows(&self, expected: &[&str]) {
        assert_eq!(read(self.bytes()).unwrap().shown(), expected);
    }
}

fn words(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn shorts(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// A document of one part.
fn text(text: &str) -> DocumentFile {
    DocumentFile::of([text, "", "", "", "", "", ""])
}

#[test]
fn paragraphs_end_at_their_marks() {
    text("全年\u{1e}增长\u{b}3.5%\r\u{13} PAGE \u{14}第2页\u{15}\r\r乙\u{1}丙").shows(&[
        "全年-增长",
        "3.5%",
        "第2页",
        "乙丙",
    ]);
}

#[test]
fn cells_are_joined_to_rows() {
    let mut file = text("甲\r乙\u{7}丙\u{7}\u{7}丁\r");
    let cell: &[u8] = &[0x16, 0x24, 1];
    let end: &[u8] = &[0x16, 0x24, 1, 0x17, 0x24, 1];
    file.properties(WordTable::ParagraphPages, &[(2, cell), (2, cell), (2, cell), (1, end), (2, &[])]);
    file.shows(&["=甲 乙 | 丙", "丁"]);
}

#[test]
fn what_is_hidden_or_deleted_is_none_of_the_text() {
    let mut file = text("甲乙丙\r丁戊2\r");
    let (deleted, hidden, raised): (&[u8], &[u8], &[u8]) = (&[0x00, 0x08, 1], &[0x3c, 0x08, 1], &[0x48, 0x2a, 1]);
    file.properties(WordTable::CharacterPages, &[(1, &[]), (1, hidden), (1, &[]), (1, deleted), (2, &[]), (1, raised)]);
    file.shows(&["甲丙丁戊[2]"]);
}

#[test]
fn a_style_of_characters_raises_and_strikes_out() {
    let mut file = text("费5.32元1\r");
    let style = [shorts(&[38, 0xfff2, 0, 0, 0, 1, u16::from(b'H'), 0, 6, 0x2a48]), vec![1, 0x37, 0x08, 0]].concat();
    file.place(WordTable::Styles, &[shorts(&[4, 1, 10, style.len() as u16]), style].concat());
    let (styled, level): (&[u8], &[u8]) = (&[0x30, 0x4a, 0, 0], &[0x30, 0x4a, 0, 0, 0x48, 0x2a, 0, 0x37, 0x08, 1]);
    file.properties(WordTable::CharacterPages, &[(4, &[]), (1, styled), (1, &[]), (1, level)]);
    file.shows(&["费5.3[2]元"]);
}

#[test]
fn a_note_with_a_sign_of_its_own_is_not_counted() {
    let mut file = DocumentFile::of(["甲*乙\u{2}\r", "*注一\r\u{2}注二\r\r", "", "", "", "", ""]);
    file.place(WordTable::FootnoteMarks, &[words(&[1, 3, 5]), vec![0, 0, 1, 0]].concat());
    file.place(WordTable::Footnotes, &words(&[0, 4, 8, 9]));
    file.shows(&["甲*乙[1]", "*注一", "[1]注二"]);
}

#[test]
fn notes_stand_behind_the_text_under_their_numbers() {
    let mut file = DocumentFile::of(["甲\u{2}乙\u{2}\r", "\u{2}注一\r\u{2}注二\r\r", "", "", "", "", ""]);
    file.place(WordTable::FootnoteMarks, &[words(&[1, 3, 5]), vec![1, 0, 1, 0]].concat());
    file.place(WordTable::Footnotes, &words(&[0, 4, 8, 9]));
    file.shows(&["甲[1]乙[2]", "[1]注一", "[2]注二"]);
}

#[test]
fn a_text_box_stands_before_its_paragraph() {
    let mut file = DocumentFile::of(["甲\r乙\u{8}\r", "", "", "", "", "", "框\r他\r\r"]);
    let shape = [words(&[77]), vec![0; 22]].concat();
    let text_box = |shape: u32| [vec![0; 14], words(&[shape]), vec![0; 4]].concat();
    file.place(WordTable::Shapes, &[words(&[3, 5]), shape].concat());
    file.place(WordTable::TextBoxes, &[words(&[0, 2, 4, 5]), text_box(77), text_box(78), vec![0; 22]].concat());
    file.shows(&["甲", "框", "乙", "他"]);
}

#[test]
fn styles_and_lists_make_numbered_headings() {
    let mut file = text("甲\r乙\r丙\r");
    // The style of outermost headings, with list 1.
    let style = shorts(&[1, 0xfff1, 0, 0, 0, 1, u16::from(b'H'), 0, 6, 0, 0x460b, 1]);
    file.place(WordTable::Styles, &[shorts(&[4, 1, 10, style.len() as u16]), style].concat());
    file.place(WordTable::ListOverrides, &[words(&[1, 9, 0, 0, 0]), words(&[u32::MAX])].concat());
    let mut depth = vec![0; 28];
    (depth[0], depth[4]) = (2, 37);
    // The number of the depth itself, and 、.
    let numeral = shorts(&[2, 0, 0x3001]);
    let list = [words(&[9, 0]), vec![0; 18], vec![1, 0]].concat();
    let length = 2 + list.len();
    file.place(WordTable::Lists, &[vec![1, 0], list, depth, numeral].concat());
    // The header counts the lists, but not their depths.
    let start = file.table.len() - length - 28 - 6;
    file.set(0x9a + 8 * WordTable::Lists as usize, &words(&[start as u32, length as u32]));
    file.shows(&["#二、甲", "#三、乙", "#四、丙"]);
}

#[test]
fn a_text_that_breaks_off_is_told() {
    let mut file = text("全年增长\r");
    let whole = read(file.bytes()).unwrap();
    file.main.truncate(TEXT + 4);
    let cut = read(file.bytes()).unwrap();
    assert_eq!((whole.metadata.damaged, cut.metadata.damaged, cut.shown()), (false, true, vec!["全年".to_owned()]));
}

#[test]
fn documents_with_a_password_and_those_of_word_95_are_refused() {
    let mut file = text("甲\r");
    file.set(10, &[0x00, 0x03]);
    assert_eq!(read(file.bytes()).unwrap_err(), Refusal::Locked(NAME));
    file.set(0, &[0xdc, 0xa5]);
    assert_eq!(read(file.bytes()).unwrap_err(), Refusal::OldWord);
}

#[test]
fn damage_never_panics() {
    let whole = text("全年\u{7}增长3.5%，甲乙丙。\r").bytes();
    for at in (0..whole.len()).step_by(37) {
        let mut bytes = whole.clone();
        bytes[at] = !bytes[at];
        let _ = read(bytes);
        let _ = read(whole[..at].to_vec());
    }
}
