package io.leadflow.model.handbook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages; their fields are checked when the service is built. */
@CheckedTemplate(basePath = "handbook")
final class Templates {
    private Templates() {}

    /**
     * As XHTML, for browsers and for the PDF.
     *
     * @param pdf whether for the PDF, in which the diagram is drawn later
     */
    static native TemplateInstance page(Handbook book, boolean pdf);

    /** As Markdown. */
    static native TemplateInstance text(Handbook book);
}
