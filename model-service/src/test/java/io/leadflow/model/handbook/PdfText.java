package io.leadflow.model.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;

/** Texts of a handbook's pages, read back. */
final class PdfText {
    private PdfText() {}

    /** The text of each page; every font of theirs must be embedded. */
    static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                requireEmbeddedFonts(document.getPage(number - 1));
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                pages.add(stripper.getText(document));
            }
            return pages;
        }
    }

    private static void requireEmbeddedFonts(PDPage page) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : page.getResources().getFontNames()) {
            fonts.add(page.getResources().getFont(name));
        }
        assertThat(fonts)
                .isNotEmpty()
                .allSatisfy(
                        font -> {
                            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                            assertThat(font.getName()).contains("+DejaVuSans");
                        });
    }
}
