package io.leadflow.metrics.live;

import io.leadflow.contracts.Workspace;
import io.leadflow.contracts.statistics.RunFigures;
import io.leadflow.contracts.statistics.RunFigures.Figure;
import io.leadflow.contracts.statistics.RunFigures.Kind;
import io.leadflow.contracts.statistics.RunFigures.Subject;
import io.leadflow.contracts.statistics.RunFigures.Times;
import io.leadflow.funnel.Estimate;
import io.leadflow.funnel.QuantileSummary;
import io.leadflow.metrics.report.FunnelReports;
import io.leadflow.metrics.report.Reports;
import io.leadflow.metrics.report.RunData;
import io.leadflow.metrics.report.RunReports;
import io.leadflow.metrics.report.SourceReports;
import io.leadflow.metrics.report.StageReports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the records of {@code funnel-statistics} from the reports that REST gives. */
final class RunFiguresWriter {
    private static final String LEADS = "leads";
    private static final String QUALIFIED = "qualified";
    private static final String DAYS = "days";
    private static final String HOURS = "hours";

    private final RunData data;
    private final Workspace workspace;
    private final RunReports reports;
    private final Reports.Head head;
    private final String currency;

    /**
     * A writer.
     *
     * @param workspace whose run it is; null where that is not known
     */
    RunFiguresWriter(RunData data, Workspace workspace) {
        this.data = data;
        this.workspace = workspace;
        reports = new RunReports(data);
        head = reports.head();
        currency = head.currency();
    }

    /** One of the run, one of each source, one of each stage of the funnel. */
    List<RunFigures> all() {
        List<RunFigures> all = new ArrayList<>();
        FunnelReports.Funnel funnel = reports.funnel();
        all.add(whole(funnel.outcomes()));
        reports.sources().sources().forEach(source -> all.add(source(source)));
        Map<String, StageReports.Stage> stays =
                reports.stages().stages().stream()
                        .collect(Collectors.toMap(StageReports.Stage::id, Function.identity()));
        for (int i = 0; i < funnel.stages().size(); i++) {
            FunnelReports.FunnelStage stage = funnel.stages().get(i);
            all.add(stage(i, stage, stays.get(stage.id())));
        }
        return all;
    }

    private RunFigures whole(FunnelReports.Outcomes all) {
        return about(
                new Subject(Kind.FUNNEL, null, null, null, null),
                List.of(
                        leads(LEADS, all.leads()),
                        leads("won", all.won()),
                        leads("lost", all.lost()),
                        leads("frozen", all.frozen()),
                        leads("open", all.open()),
                        ratio("conversion", "won", LEADS, all.conversion()),
                        ratio("winRate", "won", "won + lost", all.winRate())),
                List.of(times("daysToWin", DAYS, all.daysToWin())));
    }

    private RunFigures source(SourceReports.Source of) {
        List<Figure> figures =
                new ArrayList<>(
                        List.of(
                                leads(LEADS, of.leads()),
                                ratio("share", LEADS, "leads of all sources", of.share()),
                                leads("won", of.won()),
                                leads("lost", of.lost()),
                                leads("frozen", of.frozen()),
                                leads("open", of.open()),
                                ratio("conversion", "won", LEADS, of.conversion()),
                                ratio("winRate", "won", "won + lost", of.winRate())));
        if (currency != null) {
            figures.add(figure("revenue", currency, null, null, of.revenue()));
            figures.add(figure("revenuePerLead", currency, "revenue", LEADS, of.revenuePerLead()));
        }
        figures.addAll(acquisition(of));
        return about(
                new Subject(Kind.SOURCE, of.id(), of.name(), of.channel(), null),
                figures,
                List.of(times("daysToWin", DAYS, of.daysToWin())));
    }

    /** What is known of it. */
    private List<Figure> acquisition(SourceReports.Source of) {
        List<Figure> figures = new ArrayList<>();
        if (of.qualified() != null) {
            figures.add(leads(QUALIFIED, of.qualified()));
            figures.add(ratio("qualifiedShare", QUALIFIED, LEADS, of.qualifiedShare()));
        }
        if (of.cost() != null) {
            figures.add(figure("cost", currency, null, null, of.cost()));
            figures.add(figure("costPerLead", currency, "cost", LEADS, of.costPerLead()));
            figures.add(figure("costPerWonDeal", currency, "cost", "won", of.costPerWonDeal()));
            figures.add(ratio("returnRatio", "revenue", "cost", of.returnRatio()));
        }
        if (of.costPerQualified() != null) {
            Estimate per = of.costPerQualified();
            figures.add(figure("costPerQualified", currency, "cost", QUALIFIED, per));
        }
        return figures;
    }

    private RunFigures stage(int position, FunnelReports.FunnelStage of, StageReports.Stage stay) {
        List<Figure> figures = new ArrayList<>();
        figures.addAll(reach("any", of.any()));
        figures.addAll(reach("ordered", of.ordered()));
        figures.add(leads("open", of.open()));
        figures.add(leads("stale", of.stale()));
        return about(
                new Subject(Kind.STAGE, of.id(), of.name(), null, position),
                figures,
                List.of(
                        times("daysPerVisit", DAYS, stay.daysPerVisit()),
                        times("daysPerLead", DAYS, stay.daysPerLead()),
                        times("waitHours", HOURS, stay.waitHours()),
                        times("workHours", HOURS, stay.workHours()),
                        times("lagDays", DAYS, stay.lagDays())));
    }

    private static List<Figure> reach(String meaning, FunnelReports.Reach reach) {
        String here = meaning + ".leads";
        return List.of(
                leads(here, reach.leads()),
                ratio(
                        meaning + ".stepConversion",
                        here,
                        here + " of the stage before; all leads in the first",
                        reach.stepConversion()),
                ratio(
                        meaning + ".cumulativeConversion",
                        here,
                        "all leads",
                        reach.cumulativeConversion()));
    }

    private RunFigures about(Subject subject, List<Figure> figures, List<Times> times) {
        return new RunFigures(
                data.id(),
                data.version(),
                head.process(),
                head.status(),
                head.complete(),
                head.replications().folded(),
                head.replications().requested(),
                currency,
                subject,
                figures,
                times,
                workspace,
                head.incompleteBecause());
    }

    private static Figure leads(String name, Estimate of) {
        return figure(name, LEADS, null, null, of);
    }

    private static Figure ratio(String name, String numerator, String denominator, Estimate of) {
        return figure(name, "ratio", numerator, denominator, of);
    }

    private static Figure figure(
            String name, String unit, String numerator, String denominator, Estimate of) {
        return new Figure(
                name,
                unit,
                numerator,
                denominator,
                of.mean(),
                of.low(),
                of.high(),
                of.n(),
                of.total(),
                of.pooled());
    }

    private static Times times(String name, String unit, QuantileSummary of) {
        return new Times(
                name,
                unit,
                of.count(),
                of.mean(),
                value(of.p05()),
                value(of.p25()),
                value(of.p50()),
                value(of.p75()),
                value(of.p90()),
                value(of.p95()));
    }

    private static Double value(QuantileSummary.Quantile quantile) {
        return quantile == null ? null : (Double) quantile.value();
    }
}
