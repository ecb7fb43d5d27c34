package io.leadflow.model.handbook;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.util.XRLog;
import io.leadflow.model.diagram.PdfPainter;
import io.leadflow.model.diagram.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Turns the page into a tagged PDF (PDF/UA) with its fonts in it, and draws the diagram. */
final class Pdf {
    private static final String FONT = "DejaVu Sans Condensed";
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Places in the page that matter here. */
    private static final Pattern DIAGRAM = Pattern.compile("diagram");

    private static final Pattern UP_TO_LAST_STAGE = Pattern.compile("overview|about|stage-.*");

    static {
        // it tells how long each style sheet took, and of rules for browsers alone
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.SEVERE));
    }

    private Pdf() {}

    /**
     * The document; the same of the same book.
     *
     * @param scene drawn on the first page, below what stands there
     */
    static byte[] of(Handbook book, Scene scene, Instant published) {
        try (PdfBoxRenderer renderer = laidOut(book);
                PDDocument document = renderer.createPDFKeepOpen()) {
            float top = renderer.findPagePositionsByID(DIAGRAM).getFirst().getY();
            PdfPainter.paint(document, document.getPage(0), scene, top);
            date(document, published);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In smaller print where a stage would spill over to a second page. */
    private static PdfBoxRenderer laidOut(Handbook book) {
        PdfBoxRenderer renderer = laidOut(book, Medium.PAPER);
        for (Medium smaller : List.of(Medium.SMALL_PRINT, Medium.SMALLEST_PRINT)) {
            if (hasEachStageOnAPage(renderer)) {
                return renderer;
            }
            renderer.close();
            renderer = laidOut(book, smaller);
        }
        return renderer;
    }

    /** What comes up to the last stage begins on a page each; places tell where it ends. */
    private static boolean hasEachStageOnAPage(PdfBoxRenderer renderer) {
        List<PagePosition<Box>> places = renderer.findPagePositionsByID(UP_TO_LAST_STAGE);
        int last = places.stream().mapToInt(PagePosition::getPageNo).max().orElseThrow();
        return last == places.size() - 1;
    }

    private static PdfBoxRenderer laidOut(Handbook book, Medium medium) {
        PdfBoxRenderer renderer =
                new PdfRendererBuilder()
                        .withHtmlContent(Templates.page(book, medium).render(), null)
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
                        .buildPdfRenderer();
        renderer.layout();
        // places are known from here on; otherwise only once it is painted
        renderer.getOutputDevice().setRoot(renderer.getRootBox());
        return renderer;
    }

    private static InputStream font(String file) {
        return Pdf.class.getResourceAsStream(FOLDER + file);
    }

    /** Neither the present nor chance is in it: whoever has the document already is told so. */
    private static void date(PDDocument document, Instant published) {
        GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.setTime(Date.from(published));
        document.getDocumentInformation().setCreationDate(date);
        document.setDocumentId(published.toEpochMilli());
    }
}
