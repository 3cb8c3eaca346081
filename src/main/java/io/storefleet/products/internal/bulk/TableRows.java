package io.storefleet.products.internal.bulk;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentId;
import io.storefleet.jobs.Progress;
import io.storefleet.products.ProductTables.Begun;
import io.storefleet.products.ProductTables.Compared;
import io.storefleet.products.ProductTables.Effect;
import io.storefleet.products.ProductTables.Line;
import io.storefleet.products.ProductTables.Row;
import io.storefleet.store.StoreRemoved;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables that were begun, and their rows; whoever asks has shown their right. */
@Component
class TableRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    TableRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row that waits. */
    record Waiting(
            int number,
            ProductPath product,
            boolean created,
            SortedMap<String, String> wanted,
            SortedMap<String, String> seen) {}

    /** What became of a row. */
    record Outcome(
            String state,
            String code,
            String words,
            @Nullable IntentId intent) {}

    /** Lets go what is older than three months. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Begun add(StoreId store, JobId job, List<Compared> lines) {
        sql("delete from tenant.product_table where tenant_id = :tenant and started_at < now() - interval '90 days'")
                .update();
        var id = Ids.next();
        var member = Objects.requireNonNull(Tenancy.actor().member(), "the house changes nothing");
        sql("""
                insert into tenant.product_table (tenant_id, id, store_id, job_id, member_id, started_at)
                values (:tenant, :id, :store, :job, :member, now())""")
                .param("id", id)
                .param("store", store.value())
                .param("job", job.value())
                .param("member", member.value())
                .update();
        lines.forEach(line -> add(id, line));
        return find(id).orElseThrow();
    }

    private void add(UUID table, Compared line) {
        sql("""
                insert into tenant.product_table_row (tenant_id, table_id, line, path, created, wanted, seen)
                values (:tenant, :table, :line, :path, :created, :wanted::jsonb, :seen::jsonb)""")
                .param("table", table)
                .param("line", line.number())
                .param("path", line.product().value())
                .param("created", line.effect() == Effect.NEW)
                .param("wanted", JSON.writeValueAsString(line.changes()))
                .param("seen", JSON.writeValueAsString(line.before()))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Begun> find(UUID table) {
        return sql("select * from tenant.product_table where tenant_id = :tenant and id = :id")
                .param("id", table)
                .query((row, number) -> begun(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Begun> ofJob(UUID job) {
        return sql("select * from tenant.product_table where tenant_id = :tenant and job_id = :job")
                .param("job", job)
                .query((row, number) -> begun(row))
                .optional();
    }

    private static Begun begun(ResultSet row) throws SQLException {
        return new Begun(
                row.getObject("id", UUID.class),
                new StoreId(row.getObject("store_id", UUID.class)),
                new JobId(row.getObject("job_id", UUID.class)),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }

    @Transactional(readOnly = true)
    public List<Row> rows(UUID table, int after, int limit) {
        return sql("""
                select line, path, lower(state) as state, coalesce(code, '') as code, coalesce(words, '') as words, intent_id
                from tenant.product_table_row
                where tenant_id = :tenant and table_id = :table and line > :after order by line limit :limit""")
                .param("table", table)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Row(
                        row.getInt("line"),
                        row.getString("path"),
                        row.getString("state"),
                        row.getString("code"),
                        row.getString("words"),
                        row.getObject("intent_id", UUID.class)))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Waiting> next(UUID table) {
        return sql("""
                select * from tenant.product_table_row
                where tenant_id = :tenant and table_id = :table and state = 'WAITING' order by line limit 1""")
                .param("table", table)
                .query((row, number) -> new Waiting(
                        row.getInt("line"),
                        new ProductPath(row.getString("path")),
                        row.getBoolean("created"),
                        values(row.getString("wanted")),
                        values(row.getString("seen"))))
                .optional();
    }

    /** What has ended without being done, and is known not to be. */
    @Transactional(readOnly = true)
    public List<Line> left(UUID table) {
        return sql("""
                select line, path, wanted from tenant.product_table_row
                where tenant_id = :tenant and table_id = :table and state in ('REFUSED', 'FAILED', 'CANCELLED')
                order by line""")
                .param("table", table)
                .query((row, number) -> new Line(
                        row.getInt("line"), new ProductPath(row.getString("path")), values(row.getString("wanted"))))
                .list();
    }

    private static SortedMap<String, String> values(String json) {
        return JSON.readValue(json, VALUES);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(UUID table, int line, Outcome outcome) {
        sql("""
                update tenant.product_table_row set state = :state, code = nullif(:code, ''), words = nullif(:words, ''),
                    intent_id = :intent where tenant_id = :tenant and table_id = :table and line = :line""")
                .param("table", table)
                .param("line", line)
                .param("state", outcome.state())
                .param("code", cut(outcome.code(), 63))
                .param("words", cut(outcome.words(), 255))
                .param(
                        "intent",
                        outcome.intent() == null ? null : outcome.intent().value())
                .update();
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }

    @Transactional(readOnly = true)
    public Progress progress(UUID table) {
        Map<Boolean, Long> counts = new java.util.HashMap<>();
        long[] total = {0};
        sql("""
                select state in ('DONE', 'UNCHANGED') as well, state = 'WAITING' as waits, count(*) as rows
                from tenant.product_table_row where tenant_id = :tenant and table_id = :table group by 1, 2""")
                .param("table", table)
                .query((row, number) -> {
                    total[0] += row.getLong("rows");
                    if (!row.getBoolean("waits")) {
                        counts.merge(row.getBoolean("well"), row.getLong("rows"), Long::sum);
                    }
                    return number;
                })
                .list();
        return new Progress(total[0], counts.getOrDefault(true, 0L), counts.getOrDefault(false, 0L));
    }

    /** What has not begun never will. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(JobId job) {
        sql("""
                update tenant.product_table_row set state = 'CANCELLED'
                where tenant_id = :tenant and state = 'WAITING' and table_id in (
                    select id from tenant.product_table where tenant_id = :tenant and job_id = :job)""").param("job", job.value()).update();
    }

    /** In the transaction that removes the store, by who removes it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(StoreRemoved removed) {
        sql("delete from tenant.product_table where tenant_id = :tenant and store_id = :store")
                .param("store", removed.store().value())
                .update();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
