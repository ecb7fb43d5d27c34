package io.leadflow.model.handbook;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;

/** What handbooks are written as. */
enum HandbookFormat {
    HTML("text/html", "html"),
    PDF("application/pdf", "pdf"),
    MARKDOWN("text/markdown", "md");

    private static final String UTF_8 = ";charset=UTF-8";

    private final String type;
    private final String extension;

    HandbookFormat(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    /** By what callers say, the usual one first. */
    static Map<String, HandbookFormat> byName() {
        Map<String, HandbookFormat> known = new LinkedHashMap<>();
        known.put("html", HTML);
        known.put("pdf", PDF);
        known.put("markdown", MARKDOWN);
        return known;
    }

    /** The one that {@code Accept} likes best; null where it takes none. */
    static HandbookFormat accepted(HttpHeaders headers) {
        for (MediaType wanted : headers.getAcceptableMediaTypes()) {
            for (HandbookFormat format : values()) {
                if (wanted.isCompatible(MediaType.valueOf(format.type))) {
                    return format;
                }
            }
        }
        return null;
    }

    String mediaType() {
        return this == PDF ? type : type + UTF_8;
    }

    /** A name to save it under. */
    String file(String process, int version) {
        return process + "-v" + version + '.' + extension;
    }
}
