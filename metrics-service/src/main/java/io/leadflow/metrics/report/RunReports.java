package io.leadflow.metrics.report;

/** Every report of one run, for those who tell of runs elsewhere than over REST. */
public final class RunReports {
    private final Figures figures;

    public RunReports(RunData data) {
        figures = new Figures(data);
    }

    public Reports.Head head() {
        return figures.head();
    }

    public FunnelReports.Funnel funnel() {
        return new FunnelWriter(figures).funnel();
    }

    public SourceReports.Sources sources() {
        return new SourceWriter(figures).sources(SourceGroup::bySource);
    }

    public SourceReports.Campaigns campaigns() {
        return new CampaignWriter(figures).campaigns();
    }

    public SegmentReports.Segments segments() {
        return new SegmentWriter(figures).segments();
    }

    public StageReports.Stages stages() {
        return new StageWriter(figures).stages();
    }

    public SeriesReports.Series series(boolean bySource) {
        return new SeriesWriter(figures, Interval.DAY)
                .series(bySource ? SourceGroup::bySource : SourceGroup::all);
    }

    public SingleReports.Single replications() {
        return new SingleWriter(figures).page(false, 0, Integer.MAX_VALUE);
    }

    public ReasonReports.Frozen frozen() {
        return new ReasonWriter(figures).frozen();
    }

    /** With the settings that REST has where none is given. */
    public FreezeReports.Warning warning() {
        return new WarningWriter(figures, WarningSettings.USUAL).warning();
    }

    public ReasonReports.Lost lost() {
        return new ReasonWriter(figures).lost();
    }

    public PeopleReports.Roles roles() {
        return new PeopleWriter(figures).roles();
    }

    public PeopleReports.People people() {
        return new PeopleWriter(figures).people();
    }

    public GuardrailReports.Guardrails guardrails() {
        return new GuardrailWriter(figures).guardrails();
    }

    public MoneyReports.Costs costs() {
        return new CostWriter(figures).costs();
    }

    public MoneyReports.Revenue revenue() {
        return new RevenueWriter(figures).revenue();
    }
}
