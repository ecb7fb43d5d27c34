package io.leadflow.metrics.report;

import java.util.List;
import java.util.stream.Stream;

/** Writes what campaigns bring. */
final class CampaignWriter {
    private final Figures figures;

    CampaignWriter(Figures figures) {
        this.figures = figures;
    }

    SourceReports.Campaigns campaigns() {
        return new SourceReports.Campaigns(figures.head(), list());
    }

    /** Those that have brought a lead, source by source. */
    List<SourceReports.Campaign> list() {
        return figures.each(start -> start.sources(), this::ofSource).stream()
                .flatMap(campaigns -> campaigns)
                .toList();
    }

    private Stream<SourceReports.Campaign> ofSource(int source) {
        String prefix = source + "/";
        return figures.all.complete().stream()
                .flatMap(r -> r.campaigns.keySet().stream())
                .filter(key -> key.startsWith(prefix))
                .distinct()
                .sorted()
                .map(key -> campaign(source, key, key.substring(prefix.length())));
    }

    private SourceReports.Campaign campaign(int source, String key, String id) {
        String sourceId = figures.start.sources().get(source).id();
        Outcomes of = new Outcomes(figures, r -> r.campaigns.get(key));
        return new SourceReports.Campaign(
                sourceId,
                id,
                figures.sourceName(sourceId),
                figures.name(
                        id, d -> d.sources().get(sourceId).arrivals().campaigns().get(id).name()),
                of.leads(),
                of.share(r -> r.sources[source].leads),
                of.won(),
                of.lost(),
                of.conversion(),
                of.winRate(),
                of.revenue(),
                of.revenuePerLead());
    }
}
