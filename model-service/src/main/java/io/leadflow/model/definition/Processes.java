package io.leadflow.model.definition;

import io.leadflow.model.exchange.ModelProblemKind;
import io.leadflow.service.exchange.Refusal;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** What there is of processes. */
@ApplicationScoped
public class Processes {
    /** A page of them. */
    Uni<ProcessList> list(ProcessQuery query) {
        return Panache.withSession(
                () ->
                        Panache.getSession()
                                .flatMap(session -> rows(session, query))
                                .map(rows -> page(rows, query.limit())));
    }

    /** Fails where the process is unknown. */
    public Uni<ProcessSummary> get(ProcessKey key) {
        return Panache.withSession(
                () -> ProcessRow.<ProcessRow>findById(key).flatMap(p -> get(key, p)));
    }

    private static Uni<ProcessSummary> get(ProcessKey key, ProcessRow process) {
        return DraftRow.<DraftRow>findById(key)
                .map(
                        draft -> {
                            requireKnown(key, process, draft);
                            return ProcessSummary.of(process, draft);
                        });
    }

    /** Fails where there is neither a version nor a draft. */
    public static void requireKnown(ProcessKey key, ProcessRow process, DraftRow draft) {
        if (process == null || (process.latestVersion == 0 && draft == null)) {
            throw new Refusal(ModelProblemKind.UNKNOWN_PROCESS, key.process());
        }
    }

    private static Uni<List<Tuple>> rows(Mutiny.Session session, ProcessQuery query) {
        return session.createSelectionQuery(query.hql(), Tuple.class)
                .setParameter("workspace", query.workspace().id())
                .setParameter("after", query.after())
                .setParameter("text", query.pattern())
                .setMaxResults(query.limit() + 1)
                .getResultList();
    }

    private static ProcessList page(List<Tuple> rows, int limit) {
        List<ProcessSummary> shown = rows.stream().limit(limit).map(Processes::summary).toList();
        return new ProcessList(shown, rows.size() > limit ? shown.getLast().process() : null);
    }

    private static ProcessSummary summary(Tuple row) {
        return ProcessSummary.of(row.get(0, ProcessRow.class), row.get(1, DraftRow.class));
    }
}
