package io.leadflow.metrics.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.leadflow.contracts.definition.LocalizedText;
import io.leadflow.funnel.Estimate;
import java.util.List;

/** What becomes of leads of different kinds; those of the pipeline are not among them. */
public final class SegmentReports {
    private SegmentReports() {}

    /** Leads by the categories and the numbers of their attributes. */
    public record Segments(
            @JsonUnwrapped Reports.Head head,
            List<Segment> segments,
            List<NumericAttribute> numbers) {}

    /**
     * Leads of one category.
     *
     * @param share of all leads
     * @param conversion won ÷ leads
     * @param winRate won ÷ (won + lost)
     */
    public record Segment(
            String attribute,
            String category,
            LocalizedText attributeName,
            Estimate leads,
            Estimate share,
            Estimate won,
            Estimate lost,
            Estimate conversion,
            Estimate winRate,
            Estimate revenue,
            Estimate revenuePerLead) {}

    /** Means of a numeric attribute over all leads, the won and the lost ones. */
    public record NumericAttribute(
            String attribute,
            LocalizedText attributeName,
            Estimate mean,
            Estimate meanOfWon,
            Estimate meanOfLost) {}
}
