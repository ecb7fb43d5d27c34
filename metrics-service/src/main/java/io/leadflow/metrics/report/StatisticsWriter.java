package io.leadflow.metrics.report;

/** Writes everything at once. */
final class StatisticsWriter {
    private final Figures figures;

    StatisticsWriter(Figures figures) {
        this.figures = figures;
    }

    Reports.Statistics statistics() {
        FunnelWriter funnel = new FunnelWriter(figures);
        ReasonWriter reasons = new ReasonWriter(figures);
        PeopleWriter people = new PeopleWriter(figures);
        SegmentWriter segments = new SegmentWriter(figures);
        return new Reports.Statistics(
                figures.head(),
                funnel.outcomes(),
                funnel.stages(),
                new SourceWriter(figures).list(),
                new StageWriter(figures).list(),
                reasons.freezes(),
                reasons.losses(),
                new RevenueWriter(figures).total(),
                people.roleList(),
                new PipelineWriter(figures).ifAny(),
                people.personList(),
                new GuardrailWriter(figures).list(),
                new CampaignWriter(figures).list(),
                segments.categories(),
                segments.numbers(),
                new CostWriter(figures).sources());
    }
}
