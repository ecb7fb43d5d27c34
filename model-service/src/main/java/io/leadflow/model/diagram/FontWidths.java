package io.leadflow.model.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How wide the letters of a TrueType font are. */
final class FontWidths {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Map<String, FontWidths> READ = new ConcurrentHashMap<>();

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private FontWidths(TrueTypeFont font) throws IOException {
        this.font = font;
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    /** Of a font of DejaVu; read when it is first asked for, not when the service starts. */
    static FontWidths of(String file) {
        return READ.computeIfAbsent(file, FontWidths::read);
    }

    /** Width of a text in sizes of the font. */
    synchronized double ems(String text) {
        return text.codePoints().mapToDouble(this::advance).sum() / unitsPerEm;
    }

    private double advance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(codePoint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FontWidths read(String file) {
        try (InputStream in = FontWidths.class.getResourceAsStream(FOLDER + file)) {
            RandomAccessReadBuffer bytes = new RandomAccessReadBuffer(in.readAllBytes());
            return new FontWidths(new TTFParser().parse(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
