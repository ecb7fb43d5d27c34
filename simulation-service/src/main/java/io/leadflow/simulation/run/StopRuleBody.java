package io.leadflow.simulation.run;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.contracts.run.StopRule;
import java.util.Map;
import java.util.Set;

/** When to stop, as a request says it; what it leaves out has a default. */
final class StopRuleBody {
    private static final Map<String, StopRule.Measure> MEASURES =
            Map.of(
                    "conversion", StopRule.Measure.CONVERSION,
                    "win-rate", StopRule.Measure.WIN_RATE,
                    "won", StopRule.Measure.WON,
                    "revenue", StopRule.Measure.REVENUE);
    private static final double HALF_WIDTH = 0.05;
    private static final double CONFIDENCE = 0.95;
    private static final int BATCHES = 10;

    private StopRuleBody() {}

    /**
     * Reads it.
     *
     * @param batch replications of a batch
     * @param most replications a run may have
     */
    static StopRule read(ObjectNode body, int batch, int most, RunProblems problems) {
        Set<String> known = Set.of("measure", "relativeHalfWidth", "confidence", "maxReplications");
        JsonPointer at = JsonPointer.compile("/stopWhen");
        Fields fields = new Fields(body, at, known, problems);
        StopRule.Measure measure = fields.choice("measure", MEASURES);
        Double halfWidth = fields.number("relativeHalfWidth", 1e-6, 1);
        Double confidence = fields.number("confidence", 0.5, 0.9999);
        Integer replications = fields.whole("maxReplications", Math.max(2, batch), most);
        int usual = (int) Math.min((long) BATCHES * batch, most);
        return new StopRule(
                measure == null ? StopRule.Measure.CONVERSION : measure,
                halfWidth == null ? HALF_WIDTH : halfWidth,
                confidence == null ? CONFIDENCE : confidence,
                replications == null ? usual : replications);
    }
}
