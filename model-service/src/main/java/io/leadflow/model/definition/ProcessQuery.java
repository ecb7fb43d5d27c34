package io.leadflow.model.definition;

import io.leadflow.contracts.Workspace;
import java.util.Locale;

/**
 * Which processes a list shows.
 *
 * @param text part of the id, a name or the owner, whatever the case; empty: all
 * @param after the page begins after this id; empty: with the first
 */
record ProcessQuery(Workspace workspace, Retired retired, String text, String after, int limit) {
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
        return "select p, d from ProcessRow p left join DraftRow d on d.workspace = p.workspace"
                + " and d.process = p.process where p.workspace = :workspace and "
                + retired.condition
                + " and (p.latestVersion > 0 or d.process is not null)"
                + " and p.process > :after and p.searchText like :text escape '!'"
                + " order by p.process";
    }

    String pattern() {
        return '%' + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + '%';
    }
}
