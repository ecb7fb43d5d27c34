package io.leadflow.metrics.report;

import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the other pages are (RFC 8288): {@code first}, {@code prev}, {@code next} and {@code last}.
 */
record PageLinks(UriInfo uri) {

    /** All links of a page of {@code size} rows. */
    Link[] of(ReportCall.Page page, int size) {
        List<Link> links = new ArrayList<>();
        int last = size == 0 ? 0 : (size - 1) / page.limit() * page.limit();
        links.add(link("first", 0));
        if (page.offset() > 0) {
            links.add(link("prev", Math.max(0, page.offset() - page.limit())));
        }
        if ((long) page.offset() + page.limit() < size) {
            links.add(link("next", page.offset() + page.limit()));
        }
        links.add(link("last", last));
        return links.toArray(Link[]::new);
    }

    /** Only the next page; no link where {@code next} is null. */
    Link[] next(Integer next) {
        return next == null ? new Link[0] : new Link[] {link("next", next)};
    }

    private Link link(String relation, int offset) {
        UriBuilder there = uri.getRequestUriBuilder().replaceQueryParam("offset", offset);
        return Link.fromUriBuilder(there).rel(relation).build();
    }
}
