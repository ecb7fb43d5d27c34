package io.leadflow.model.handbook;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.leadflow.model.diagram.PdfPainter;
import io.leadflow.model.diagram.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns the page into a tagged PDF (PDF/UA) with its fonts in it, and draws the diagram. */
final class Pdf {
    private static final String FONT = "DejaVu Sans Condensed";
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private Pdf() {}

    /**
     * The document.
     *
     * @param page well-formed XHTML, with nothing on its first page below the title
     * @param scene drawn there
     */
    static byte[] of(String page, Scene scene) {
        try (PDDocument document = Loader.loadPDF(rendered(page))) {
            PdfPainter.paint(document, document.getPage(0), scene);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] rendered(String page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .useFont(
                        () -> font("DejaVuSansCondensed.ttf"),
                        FONT,
                        REGULAR,
                        FontStyle.NORMAL,
                        true)
                .useFont(
                        () -> font("DejaVuSansCondensed-Bold.ttf"),
                        FONT,
                        BOLD,
                        FontStyle.NORMAL,
                        true)
                .usePdfUaAccessibility(true)
                .withProducer("Leadflow")
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    private static InputStream font(String file) {
        return Pdf.class.getResourceAsStream(FOLDER + file);
    }
}
