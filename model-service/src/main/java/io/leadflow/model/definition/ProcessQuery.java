package io.leadflow.model.definition;

import java.util.Locale;

/**
 * Which processes a list shows.
 *
 * @param text part of the id, a name or the owner, whatever the case; empty: all
 * @param after the page begins after this id; empty: with the first
 */
record ProcessQuery(Retired retired, String text, String after, int limit) {
    /** Whether retired processes are shown. */
    enum Retired {
        FALSE("p.retiredAt is null"),
        TRUE("p.retiredAt is not null"),
        ALL("1 = 1");

        private final String condition;

        Retired(String condition) {
            this.condition = condition;
        }
    }

    /** Processes without a draft or version are only numbers to go on from: they are not shown. */
    String hql() {
        return "select p, d from ProcessRow p left join DraftRow d on d.process = p.id where "
                + retired.condition
                + " and (p.latestVersion > 0 or d.process is not null)"
                + " and p.id > :after and p.searchText like :text escape '!'"
                + " order by p.id";
    }

    String pattern() {
        return '%' + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + '%';
    }
}
