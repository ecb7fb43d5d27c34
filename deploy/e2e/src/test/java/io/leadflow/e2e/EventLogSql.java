package io.leadflow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.contracts.definition.ProcessDefinition;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** An exported event log, as CSV, in DuckDB. Shares no code with the services. */
final class EventLogSql implements AutoCloseable {
    private final Connection connection;
    private final int replications;

    EventLogSql(Path log, ProcessDefinition definition, int replications) throws SQLException {
        this.replications = replications;
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run(tables(log));
        run("create table funnel (stage varchar, place int)");
        for (int i = 0; i < definition.funnelStages().size(); i++) {
            run(
                    "insert into funnel values ('%s', %d)"
                            .formatted(definition.funnelStages().get(i), i));
        }
        run(
                """
                create table reached as
                  select distinct e.replication, e.lead, f.place
                  from e join funnel f on f.stage = e.stage where e.type = 'StageEntered'
                """);
    }

    private static String tables(Path log) {
        return """
        create table e as select * from read_csv('%s', header = true, all_varchar = false,
          types = {'replication': 'INT', 'seq': 'BIGINT', 'type': 'VARCHAR', 'time': 'TIMESTAMP',
            'atMs': 'BIGINT', 'lead': 'BIGINT', 'source': 'VARCHAR', 'stage': 'VARCHAR',
            'reason': 'VARCHAR', 'value': 'DECIMAL(18, 2)'});

        create table state as
          select *, case type when 'LeadWon' then 'won' when 'LeadLost' then 'lost'
              when 'LeadFrozen' then 'frozen' else 'open' end as state
          from e where type in ('LeadCreated', 'StageEntered', 'LeadWon', 'LeadLost', 'LeadFrozen',
            'LeadThawed', 'LeadReopened');

        create table lead as
          select replication, lead, any_value(source) filter (type = 'LeadCreated') as source,
            min(time) as created, arg_max(state, seq) as state,
            max(value) filter (type = 'LeadWon')::double as wonValue,
            arg_max(reason, seq) filter (type = 'LeadLost') as lostFor,
            arg_max(stage, seq) filter (type = 'LeadLost') as lostIn
          from state group by replication, lead;

        create table born as
          select replication, lead, source, campaign::varchar as campaign, time as created,
            atMs as createdMs, value::double as value
          from e where type = 'LeadCreated';

        create table change as
          select s.replication, s.lead, b.source, s.time, b.value,
            (state = 'open')::int - coalesce((before = 'open')::int, 0) as opens,
            (state = 'frozen')::int - coalesce((before = 'frozen')::int, 0) as freezes
          from (select *, lag(state) over (partition by replication, lead order by seq) as before
            from state) s join born b using (replication, lead);

        create table episode as
          select s.replication, s.lead, s.reason, s.stage, b.source, b.value, s.time as began,
            s.ended, s.how, s.endedMs - s.atMs as ms
          from (select *, lead(time) over w as ended, lead(atMs) over w as endedMs,
                lead(type) over w as how
              from state window w as (partition by replication, lead order by seq)) s
            join born b using (replication, lead)
          where s.type = 'LeadFrozen';

        create table visit as
          select * from (
            select replication, lead, stage, type, seq as first, lead(seq) over w as last,
              time as began, lead(time) over w as ended, atMs as "enter",
              lead(atMs) over w as "leave", "leave" - "enter" as ms, lead(type) over w as how
            from state window w as (partition by replication, lead order by seq))
          where type = 'StageEntered';

        create table wait as
          select replication, stage, time as ended, atMs - before as ms from (
            select *, lag(atMs) over (partition by replication, lead order by seq) as before
            from e where type in ('StageEntered', 'WorkStarted')) where type = 'WorkStarted';

        create table work as
          select replication, stage, time as ended, atMs - before as ms from (
            select *, lag(atMs) over (partition by replication, lead order by seq) as before
            from e where type in ('WorkStarted', 'WorkFinished')) where type = 'WorkFinished';

        create table response as
          select b.replication, b.lead, b.source, min(w.time) as ended,
            min(w.atMs) - b.createdMs as ms
          from born b join e w using (replication, lead) where w.type = 'WorkStarted'
          group by b.replication, b.lead, b.source, b.createdMs;

        create table cycle as
          select b.replication, b.lead, b.source, w.time as ended, w.atMs - b.createdMs as ms,
            w.value::double as revenue
          from born b join e w using (replication, lead) where w.type = 'LeadWon';

        create table step as
          select replication, time::date as day,
            sum((state = 'open')::int - coalesce((before = 'open')::int, 0)) as opens,
            sum((state = 'frozen')::int - coalesce((before = 'frozen')::int, 0)) as freezes
          from (select *, lag(state) over (partition by replication, lead order by seq) as before
            from state) group by replication, time::date;

        create table day as
          select replication, unnest(generate_series(first, last, interval 1 day))::date as day
          from (select distinct replication from e),
            (select min(time)::date - 7 as first, max(time)::date + 400 as last from e);
        """
                .formatted(log);
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes a table that further questions are asked of. */
    void make(String sql) {
        try {
            run(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /**
     * Figures that a query finds.
     *
     * @param select key, replication and named figures; it is grouped by the first two
     */
    SqlFigures figures(String select) {
        Map<String, Map<Integer, Map<String, Double>>> figures = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select + " group by 1, 2")) {
            while (rows.next()) {
                Map<String, Double> row = new LinkedHashMap<>();
                for (int i = 3; i <= rows.getMetaData().getColumnCount(); i++) {
                    if (rows.getObject(i) != null) {
                        row.put(rows.getMetaData().getColumnName(i), rows.getDouble(i));
                    }
                }
                figures.computeIfAbsent(rows.getString(1), key -> new LinkedHashMap<>())
                        .put(rows.getInt(2), row);
            }
        } catch (SQLException e) {
            throw new AssertionError(select, e);
        }
        return new SqlFigures(figures, replications);
    }

    /** The one row that a query finds; what is null in it is not a number. */
    double[] row(String select) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            assertThat(row.next()).as(select).isTrue();
            double[] values = new double[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 1) == null ? Double.NaN : row.getDouble(i + 1);
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(select, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
