package io.leadflow.model.handbook;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages; their fields are checked when the service is built. */
@CheckedTemplate(basePath = "handbook")
final class Templates {
    private Templates() {}

    /** As XHTML, for browsers and for the PDF. */
    static native TemplateInstance page(Handbook book, Medium medium);

    /** As Markdown. */
    static native TemplateInstance text(Handbook book);
}
