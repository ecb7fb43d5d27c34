package io.leadflow.contracts.event;

import io.leadflow.contracts.Wire;
import io.leadflow.contracts.event.LeadEvent.GuardrailBreached;
import io.leadflow.contracts.event.LeadEvent.LeadCreated;
import io.leadflow.contracts.event.LeadEvent.LeadFrozen;
import io.leadflow.contracts.event.LeadEvent.LeadLost;
import io.leadflow.contracts.event.LeadEvent.LeadReopened;
import io.leadflow.contracts.event.LeadEvent.LeadStale;
import io.leadflow.contracts.event.LeadEvent.LeadThawed;
import io.leadflow.contracts.event.LeadEvent.LeadWon;
import io.leadflow.contracts.event.LeadEvent.StageEntered;
import io.leadflow.contracts.event.LeadEvent.StageTimedOut;
import io.leadflow.contracts.event.LeadEvent.WorkFinished;
import io.leadflow.contracts.event.LeadEvent.WorkInterrupted;
import io.leadflow.contracts.event.LeadEvent.WorkStarted;

/**
 * Reads lead events as {@link Wire} does, several times as fast. An event in the form that Leadflow
 * writes (compact, {@code type} first, plain texts, whole numbers, no attributes) is read in one
 * pass over its bytes; whatever is not quite that, right or wrong, is left to {@link Wire}. Not
 * safe for concurrent use.
 */
public final class LeadEventReader {
    private static final int SEQ = 0;
    private static final int AT = 1;
    private static final int LEAD = 2;
    private static final int VALUE = 3;
    private static final int VISIT = 4;
    private static final int AGE = 5;
    private static final int REOPENS = 6;
    private static final int STAGE = 7;
    private static final int ROLE = 8;
    private static final int TASK = 9;
    private static final int PERSON = 10;
    private static final int REASON = 11;
    private static final int SOURCE = 12;
    private static final int CAMPAIGN = 13;
    private static final int GUARDRAIL = 14;
    private static final int FIELDS = 15;
    private static final int UNKNOWN = -1;

    private static final int HEAD = bits(SEQ, AT, LEAD);

    private final JsonScanner in = new JsonScanner();
    private final long[] numbers = new long[FIELDS];
    private final String[] texts = new String[FIELDS];
    private int seen;

    /**
     * Reads a record's value.
     *
     * @throws io.leadflow.contracts.topic.UnreadableRecordException as {@link Wire#read} does
     */
    public LeadEvent read(byte[] value) {
        LeadEvent event = value == null ? null : plain(value);
        return event == null ? Wire.read(value, LeadEvent.class) : event;
    }

    /** Null where it is not in the form that is read here. */
    private LeadEvent plain(byte[] value) {
        in.begin(value);
        if (!in.skip('{') || !"type".equals(in.text()) || !in.skip(':')) {
            return null;
        }
        String type = in.text();
        return type != null && fields() && in.isAtEnd() ? event(type) : null;
    }

    private boolean fields() {
        seen = 0;
        while (in.skip(',')) {
            String name = in.text();
            int field = name == null ? UNKNOWN : field(name);
            if (field == UNKNOWN || (seen & 1 << field) != 0 || !in.skip(':') || !value(field)) {
                return false;
            }
            seen |= 1 << field;
        }
        return in.skip('}');
    }

    private boolean value(int field) {
        if (field == REOPENS) {
            return in.skipTrue();
        }
        if (field < REOPENS) {
            numbers[field] = in.number();
        } else {
            texts[field] = in.text();
        }
        return in.isGood();
    }

    private static int field(String name) {
        return switch (name) {
            case "seq" -> SEQ;
            case "at" -> AT;
            case "lead" -> LEAD;
            case "stage" -> STAGE;
            case "role" -> ROLE;
            case "visit" -> VISIT;
            case "person" -> PERSON;
            case "reason" -> REASON;
            case "source" -> SOURCE;
            case "value" -> VALUE;
            case "task" -> TASK;
            case "campaign" -> CAMPAIGN;
            case "guardrail" -> GUARDRAIL;
            case "ageMs" -> AGE;
            case "reopens" -> REOPENS;
            default -> UNKNOWN;
        };
    }

    private static int bits(int... fields) {
        int bits = 0;
        for (int field : fields) {
            bits |= 1 << field;
        }
        return bits;
    }

    /** Whether the fields seen are the head, these, and perhaps some of the others. */
    private boolean has(int required, int optional) {
        return (seen & (HEAD | required)) == (HEAD | required)
                && (seen & ~(HEAD | required | optional)) == 0;
    }

    private boolean hasStageAnd(int field) {
        return has(1 << STAGE | 1 << field, 0);
    }

    private boolean hasStage() {
        return has(1 << STAGE, 0);
    }

    private boolean isWork() {
        return has(1 << STAGE, 1 << ROLE | 1 << TASK | 1 << PERSON);
    }

    private LeadEvent event(String type) {
        return switch (type) {
            case "StageEntered" -> entered();
            case "WorkStarted" ->
                    isWork()
                            ? new WorkStarted(seq(), at(), lead(), stage(), role(), task(), who())
                            : null;
            case "WorkFinished" ->
                    isWork()
                            ? new WorkFinished(seq(), at(), lead(), stage(), role(), task(), who())
                            : null;
            case "WorkInterrupted" ->
                    isWork()
                            ? new WorkInterrupted(
                                    seq(), at(), lead(), stage(), role(), task(), who())
                            : null;
            case "LeadCreated" -> created();
            case "LeadLost" -> lost();
            case "LeadWon" ->
                    hasStageAnd(VALUE)
                            ? new LeadWon(seq(), at(), lead(), stage(), numbers[VALUE])
                            : null;
            case "LeadFrozen" ->
                    hasStageAnd(REASON)
                            ? new LeadFrozen(seq(), at(), lead(), stage(), texts[REASON])
                            : null;
            case "GuardrailBreached" ->
                    hasStageAnd(GUARDRAIL)
                            ? new GuardrailBreached(seq(), at(), lead(), texts[GUARDRAIL], stage())
                            : null;
            case "StageTimedOut" ->
                    hasStage() ? new StageTimedOut(seq(), at(), lead(), stage()) : null;
            case "LeadStale" -> hasStage() ? new LeadStale(seq(), at(), lead(), stage()) : null;
            case "LeadThawed" -> hasStage() ? new LeadThawed(seq(), at(), lead(), stage()) : null;
            case "LeadReopened" ->
                    hasStage() ? new LeadReopened(seq(), at(), lead(), stage()) : null;
            default -> null;
        };
    }

    private LeadEvent created() {
        return has(1 << SOURCE | 1 << VALUE, 1 << CAMPAIGN | 1 << AGE)
                ? new LeadCreated(
                        seq(),
                        at(),
                        lead(),
                        texts[SOURCE],
                        numbers[VALUE],
                        optional(CAMPAIGN),
                        age(),
                        null)
                : null;
    }

    private LeadEvent entered() {
        boolean fits = numbers[VISIT] == (int) numbers[VISIT];
        return fits && has(1 << STAGE | 1 << VISIT, 1 << AGE)
                ? new StageEntered(seq(), at(), lead(), stage(), (int) numbers[VISIT], age())
                : null;
    }

    private LeadEvent lost() {
        return has(1 << STAGE | 1 << REASON, 1 << REOPENS)
                ? new LeadLost(
                        seq(),
                        at(),
                        lead(),
                        stage(),
                        texts[REASON],
                        isSeen(REOPENS) ? Boolean.TRUE : null)
                : null;
    }

    private long seq() {
        return numbers[SEQ];
    }

    private long at() {
        return numbers[AT];
    }

    private long lead() {
        return numbers[LEAD];
    }

    private String stage() {
        return texts[STAGE];
    }

    private String role() {
        return optional(ROLE);
    }

    private String task() {
        return optional(TASK);
    }

    private String who() {
        return optional(PERSON);
    }

    private Long age() {
        return isSeen(AGE) ? (Long) numbers[AGE] : null;
    }

    private String optional(int field) {
        return isSeen(field) ? texts[field] : null;
    }

    private boolean isSeen(int field) {
        return (seen & 1 << field) != 0;
    }
}
