//! The formats of cells. The colours are the calculator's, and each coloured rating is also a word.

use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, ConditionalFormatText, ConditionalFormatTextRule, Format, FormatAlign, FormatBorder,
};

use crate::engine::Rating;

const MUTED: Color = Color::RGB(0x48_4949);
const RULE: Color = Color::RGB(0xCF_D5D9);
const EDGE: Color = Color::RGB(0x7D_888F);
const SURFACE: Color = Color::RGB(0xF4_F7F9);
const INPUT: Color = Color::RGB(0xFF_FBE0);
const LINK: Color = Color::RGB(0x1A_65A6);
const ERROR: Color = Color::RGB(0xCA_3535);

/// The formats of the sheets.
pub struct Formats {
    pub title: Format,
    pub large: Format,
    pub text: Format,
    pub wrapped: Format,
    pub indented: Format,
    pub strong: Format,
    pub muted: Format,
    pub date: Format,
    pub link: Format,
    /// The heading of a domain or of a part of a sheet.
    pub domain: Format,
    pub group: Format,
    pub heading: Format,
    /// A number or a word in the middle of its cell.
    pub middle: Format,
    pub rating: Format,
    pub overall: Format,
    /// A cell to fill in.
    pub input: Format,
    pub input_middle: Format,
    pub input_percentage: Format,
    pub input_wrapped: Format,
    error: Format,
}

impl Formats {
    pub fn new() -> Self {
        let base = Format::new().set_align(FormatAlign::VerticalCenter);
        let middle = base.clone().set_align(FormatAlign::Center);
        let input =
            base.clone().set_unlocked().set_background_color(INPUT).set_border(FormatBorder::Thin).set_border_color(EDGE);
        let heading = base.clone().set_bold().set_background_color(SURFACE).set_text_wrap();
        Self {
            title: base.clone().set_bold().set_font_size(18),
            large: base.clone().set_bold().set_font_size(14).set_align(FormatAlign::Left),
            text: base.clone(),
            wrapped: base.clone().set_text_wrap(),
            indented: base.clone().set_text_wrap().set_indent(1),
            strong: base.clone().set_bold().set_text_wrap(),
            muted: base.clone().set_font_color(MUTED).set_align(FormatAlign::Left),
            date: base.clone().set_num_format("d mmmm yyyy").set_align(FormatAlign::Left),
            link: base.clone().set_font_color(LINK).set_underline(rust_xlsxwriter::FormatUnderline::Single),
            domain: base.clone().set_bold().set_font_size(13).set_border_bottom(FormatBorder::Thin).set_border_color(EDGE),
            group: base.clone().set_bold().set_background_color(SURFACE).set_font_color(MUTED),
            heading: heading.set_border_bottom(FormatBorder::Medium).set_border_color(EDGE),
            // A rating that is open is written as two ratings, which must not be cut off.
            rating: middle.clone().set_shrink().set_border(FormatBorder::Thin).set_border_color(RULE),
            overall: middle
                .clone()
                .set_shrink()
                .set_bold()
                .set_font_size(14)
                .set_border(FormatBorder::Thin)
                .set_border_color(RULE),
            input_middle: input.clone().set_align(FormatAlign::Center),
            // With this format, a spreadsheet reads a typed 72 as 72%.
            input_percentage: input.clone().set_align(FormatAlign::Center).set_num_format("0.00%"),
            input_wrapped: input.clone().set_text_wrap(),
            error: Format::new().set_bold().set_font_color(ERROR),
            middle,
            input,
        }
    }

    /// The colours of a rating, for cells in which a formula holds.
    pub fn tag(rating: Rating, formula: &str) -> ConditionalFormatFormula {
        let (back, ink) = match rating {
            Rating::Inadequate => (0xF8_D9D5, 0x6D_1610),
            Rating::RequiresImprovement => (0xFD_E6C8, 0x63_3800),
            Rating::Good => (0xD5_EEDF, 0x0A_4A26),
            Rating::Outstanding => (0x0D_5F4E, 0xFF_FFFF),
        };
        let format = Format::new().set_background_color(Color::RGB(back)).set_font_color(Color::RGB(ink));
        ConditionalFormatFormula::new().set_rule(formula).set_format(format)
    }

    /// The look of a note that asks to check something.
    pub fn check(&self, start: &str) -> ConditionalFormatText {
        ConditionalFormatText::new().set_rule(ConditionalFormatTextRule::BeginsWith(start.into())).set_format(&self.error)
    }
}
