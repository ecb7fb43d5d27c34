package io.leadflow.model.exchange;

import io.leadflow.service.exchange.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;

/**
 * On which state of a draft a request insists (RFC 9110, section 13). The entity tag of a draft is
 * its revision.
 */
public sealed interface Precondition {
    /** There is no draft, or the request is refused with 409. */
    record Vacant() implements Precondition {
        @Override
        public void check(String process, Long revision) {
            if (revision != null) {
                throw new Refusal(ModelProblemKind.DRAFT_EXISTS, process);
            }
        }
    }

    /** The draft is as one of the tags names it; {@code *}: there is one. */
    record Matches(String tags) implements Precondition {
        @Override
        public void check(String process, Long revision) {
            if (revision == null || !listed(tags, revision)) {
                throw new Refusal(ModelProblemKind.PRECONDITION_FAILED, process);
            }
        }
    }

    /** The draft is as none of the tags names it; {@code *}: there is none. */
    record NoneMatches(String tags) implements Precondition {
        @Override
        public void check(String process, Long revision) {
            if (revision != null && listed(tags, revision)) {
                throw new Refusal(ModelProblemKind.PRECONDITION_FAILED, process);
            }
        }
    }

    /** Any state will do. */
    record Any() implements Precondition {
        @Override
        public void check(String process, Long revision) {
            // nothing to check
        }
    }

    /** Nothing is insisted on, which will do only where there is no draft to overwrite. */
    record Absent() implements Precondition {
        @Override
        public void check(String process, Long revision) {
            if (revision != null) {
                throw new Refusal(ModelProblemKind.PRECONDITION_REQUIRED, process);
            }
        }
    }

    /**
     * Fails with a {@link Refusal} where the draft is not as the request insists.
     *
     * @param revision of the draft; null: there is none
     */
    void check(String process, Long revision);

    static Precondition of(HttpHeaders headers) {
        String match = headers.getHeaderString(HttpHeaders.IF_MATCH);
        String noneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (match != null) {
            return new Matches(match);
        }
        return noneMatch != null ? new NoneMatches(noneMatch) : new Absent();
    }

    /** The strong entity tag of a draft's revision, without quotes. */
    static String tag(long revision) {
        return Long.toString(revision);
    }

    private static boolean listed(String tags, long revision) {
        String wanted = '"' + tag(revision) + '"';
        return Arrays.stream(tags.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(wanted));
    }
}
