package io.leadflow.simulation.process;

import io.leadflow.contracts.definition.Campaign;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A piecewise-linear function of time; the pieces follow each other without a gap. */
final class Shape {
    private static final double MS_PER_DAY = 86_400_000;

    /** 1 for ever. */
    static final Shape ONE = new Shape(List.of(level(Long.MIN_VALUE, Long.MAX_VALUE, 1)));

    /** From {@code start} at tick {@code from} to {@code end} at tick {@code to}, not included. */
    record Piece(long from, long to, double start, double end) {
        double at(long tick) {
            return start == end
                    ? start
                    : start + (end - start) * ((double) (tick - from) / (to - from));
        }
    }

    private final List<Piece> pieces;

    private Shape(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Factors by date, from its midnight. */
    static Shape trend(Map<LocalDate, Double> factors, ZoneId zone) {
        if (factors.isEmpty()) {
            return ONE;
        }
        List<Piece> pieces = new ArrayList<>();
        long before = Long.MIN_VALUE;
        double value = 0;
        for (Map.Entry<LocalDate, Double> factor : new TreeMap<>(factors).entrySet()) {
            long at = RunWindow.midnight(zone, factor.getKey());
            double start = before == Long.MIN_VALUE ? factor.getValue() : value;
            pieces.add(new Piece(before, at, start, factor.getValue()));
            before = at;
            value = factor.getValue();
        }
        pieces.add(level(before, Long.MAX_VALUE, value));
        return new Shape(pieces);
    }

    /** A campaign's rate in leads per day. */
    static Shape campaign(Campaign campaign, ZoneId zone) {
        double peak = campaign.peakPerDay();
        long start = RunWindow.midnight(zone, campaign.from());
        long top = start + days(campaign.rampDays());
        long decline = top + days(campaign.peakDays());
        long end = decline + days(campaign.decayDays());
        List<Piece> pieces = new ArrayList<>();
        pieces.add(level(Long.MIN_VALUE, start, 0));
        pieces.add(new Piece(start, top, 0, peak));
        pieces.add(level(top, decline, peak));
        pieces.add(new Piece(decline, end, peak, 0));
        pieces.add(level(end, Long.MAX_VALUE, 0));
        return new Shape(pieces.stream().filter(piece -> piece.from() < piece.to()).toList());
    }

    /** The piece that holds at the tick. */
    Piece at(long tick) {
        for (Piece piece : pieces) {
            if (tick < piece.to()) {
                return piece;
            }
        }
        return pieces.getLast();
    }

    private static Piece level(long from, long to, double value) {
        return new Piece(from, to, value, value);
    }

    private static long days(Double days) {
        return days == null ? 0 : Math.round(days * MS_PER_DAY);
    }
}
