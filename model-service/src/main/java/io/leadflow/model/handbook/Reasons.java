package io.leadflow.model.handbook;

import io.leadflow.contracts.definition.Exit;
import io.leadflow.contracts.definition.Freeze;
import io.leadflow.contracts.definition.LostReason;
import io.leadflow.contracts.definition.Reopening;
import io.leadflow.contracts.definition.Stage;
import io.leadflow.model.diagram.Share;
import io.leadflow.model.handbook.Handbook.Reason;
import java.util.ArrayList;
import java.util.List;

/** Tells why leads of a stage are lost or frozen, and what becomes of them. */
final class Reasons {
    private final Parts parts;

    Reasons(Parts parts) {
        this.parts = parts;
    }

    /** Of all ways from a stage to an end that needs a reason. */
    List<Reason> of(String id, Stage stage, String end) {
        List<Reason> reasons = new ArrayList<>();
        for (Exit exit : stage.exits().values()) {
            if (exit.to().equals(end)) {
                String share = Share.of(parts.definition(), stage, exit).told(parts.words());
                reasons.add(reason(id, end, exit.reason(), share));
            }
        }
        if (stage.timeout() != null && stage.timeout().to().equals(end)) {
            String days = parts.quantities().days(stage.timeout().afterDays());
            reasons.add(reason(id, end, stage.timeout().reason(), parts.text("after", days)));
        }
        if (stage.patience() != null && stage.patience().to().equals(end)) {
            String share = parts.text("way.patience");
            reasons.add(reason(id, end, stage.patience().reason(), share));
        }
        return reasons;
    }

    private Reason reason(String stage, String end, String id, String share) {
        if (id == null) {
            return new Reason(parts.target(end), null, share, null);
        }
        return end.equals(Exit.LOST) ? lost(id, share) : frozen(stage, id, share);
    }

    private Reason lost(String id, String share) {
        LostReason reason = parts.definition().lostReasons().get(id);
        return new Reason(
                parts.words().of(reason.name(), id),
                parts.words().of(reason.description()),
                share,
                reason.reopening() == null ? null : reopening(reason.reopening()));
    }

    private String reopening(Reopening reopening) {
        return parts.text(
                "reason.reopening",
                parts.quantities().percent(reopening.probability()),
                parts.days(reopening.afterDays()),
                parts.target(reopening.to()));
    }

    private Reason frozen(String stage, String id, String share) {
        Freeze freeze = parts.definition().freezes().get(id);
        return new Reason(
                parts.words().of(freeze.name(), id),
                parts.words().of(freeze.description()),
                share,
                thaw(stage, freeze));
    }

    private String thaw(String stage, Freeze freeze) {
        if (freeze.thawDays() == null) {
            return parts.text("reason.for-good");
        }
        String to = parts.target(freeze.returnTo() == null ? stage : freeze.returnTo());
        String days = parts.days(freeze.thawDays());
        if (freeze.returnShare() >= 1) {
            return parts.text("reason.all-thaw", days, to);
        }
        String lost = freeze.lostReason();
        String why =
                lost == null
                        ? parts.target(Exit.LOST)
                        : parts.words().of(parts.definition().lostReasons().get(lost).name(), lost);
        return parts.text(
                "reason.thaw", days, parts.quantities().percent(freeze.returnShare()), to, why);
    }
}
