package io.storefleet.mailings.internal;

import io.storefleet.links.LinkBatchId;
import io.storefleet.mailings.MailingId;
import io.storefleet.mailings.MailingRow;
import io.storefleet.mailings.MailingState;
import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's mailings and what became of their mails. */
@Repository
@Transactional
class MailingRows {

    private final JdbcClient jdbc;

    MailingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MailingBatch mailing, MemberId by) {
        TemplateRows.texts(
                        sql("""
                                insert into tenant.mailing (tenant_id, id, job_id, batch_id, title, service, gaps, per_minute,
                                    en_subject, en_text, de_subject, de_text, created_by, created_at)
                                values (:tenant, :id, :job, :batch, :title, :service, :gaps, :rate,
                                    :en_subject, :en_text, :de_subject, :de_text, :by, :now)""")
                                .param("id", mailing.id().value())
                                .param("job", mailing.job().value())
                                .param("batch", mailing.batch().value())
                                .param("title", mailing.title())
                                .param("service", mailing.service())
                                .param("gaps", mailing.gaps())
                                .param("rate", mailing.perMinute())
                                .param("by", by.value())
                                .param("now", utc(mailing.created())),
                        mailing.texts())
                .update();
    }

    Optional<MailingBatch> find(MailingId id) {
        return sql("select * from tenant.mailing where tenant_id = :tenant and id = :id")
                .param("id", id.value())
                .query(MailingBatch::of)
                .optional();
    }

    Optional<MailingBatch> ofJob(JobId job) {
        return sql("select * from tenant.mailing where tenant_id = :tenant and job_id = :job")
                .param("job", job.value())
                .query(MailingBatch::of)
                .optional();
    }

    List<MailingBatch> of(LinkBatchId batch) {
        return sql("select * from tenant.mailing where tenant_id = :tenant and batch_id = :batch order by id desc limit 50")
                .param("batch", batch.value())
                .query(MailingBatch::of)
                .list();
    }

    /** What became of a row's mail, and whose it was as long as that is known. */
    record Outcome(@Nullable CustomerId whose, MailingRow shown) {

        private static Outcome of(ResultSet row, int number) throws SQLException {
            var store = row.getObject("store_id", UUID.class);
            var account = row.getString("account_id");
            return new Outcome(
                    store == null || account == null ? null : new CustomerId(new StoreId(store), account),
                    new MailingRow(
                            row.getInt("line"),
                            null,
                            MailingState.valueOf(row.getString("state")),
                            Objects.requireNonNullElse(row.getString("code"), ""),
                            Objects.requireNonNullElse(row.getString("words"), ""),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
        }

        MailingRow addressedTo(@Nullable Customer customer) {
            var to = customer == null ? null : customer.email().orElse(null);
            return new MailingRow(shown.line(), to, shown.state(), shown.code(), shown.words(), shown.at());
        }
    }

    List<Outcome> after(MailingId id, int line, int limit) {
        return sql("""
                select * from tenant.mailing_row where tenant_id = :tenant and mailing_id = :id and line > :line
                order by line limit :limit""")
                .param("id", id.value())
                .param("line", line)
                .param("limit", limit)
                .query(Outcome::of)
                .list();
    }

    Map<MailingState, Integer> counts(MailingId id) {
        var counts = new EnumMap<MailingState, Integer>(MailingState.class);
        sql("select state, count(*) as n from tenant.mailing_row where tenant_id = :tenant and mailing_id = :id group by state")
                .param("id", id.value())
                .query(row -> {
                    counts.put(MailingState.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    /** Lines whose mail was under way when its worker went; what became of them nobody knows. */
    List<Integer> stranded(MailingId id) {
        return sql("select line from tenant.mailing_row where tenant_id = :tenant and mailing_id = :id and state = 'SENDING'")
                .param("id", id.value())
                .query((row, number) -> row.getInt("line"))
                .list();
    }

    /** The first line whose server asked to come again by now. */
    Optional<Integer> due(MailingId id, Instant now) {
        return sql("""
                select line from tenant.mailing_row
                where tenant_id = :tenant and mailing_id = :id and state = 'LATER' and due_at <= :now order by line limit 1""")
                .param("id", id.value())
                .param("now", utc(now))
                .query(Integer.class)
                .optional();
    }

    Optional<Instant> nextDue(MailingId id) {
        return sql("""
                select min(due_at) as due from tenant.mailing_row
                where tenant_id = :tenant and mailing_id = :id and state = 'LATER'""")
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("due", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    int attempts(MailingId id, int line) {
        return sql("select attempts from tenant.mailing_row where tenant_id = :tenant and mailing_id = :id and line = :line")
                .param("id", id.value())
                .param("line", line)
                .query(Integer.class)
                .single();
    }

    /** Writes down where a row's mail stands; each SENDING counts as an attempt. @param whose null where that is written already */
    void put(MailingId id, Mark mark, @Nullable CustomerId whose, Instant now) {
        sql("""
                insert into tenant.mailing_row as r (tenant_id, mailing_id, line, store_id, account_id, state, code, words,
                    attempts, due_at, at)
                values (:tenant, :id, :line, :store, :account, :state, :code, :words, :attempt, :due, :now)
                on conflict (tenant_id, mailing_id, line) do update set state = excluded.state, code = excluded.code,
                    words = excluded.words, attempts = r.attempts + excluded.attempts, due_at = excluded.due_at,
                    at = excluded.at""")
                .param("id", id.value())
                .param("line", mark.line())
                .param("store", whose == null ? null : whose.store().value())
                .param("account", whose == null ? null : whose.account())
                .param("state", mark.state().name())
                .param("code", mark.code())
                .param("words", mark.words())
                .param("attempt", mark.state() == MailingState.SENDING ? 1 : 0)
                .param("due", mark.due() == null ? null : utc(mark.due()))
                .param("now", utc(now))
                .update();
    }

    /** The job ended: nothing is sent later any more. */
    void close(MailingId id, Instant now) {
        sql("""
                update tenant.mailing_row
                set state = case state when 'SENDING' then 'UNKNOWN' else 'REFUSED' end, code = 'cancelled', due_at = null,
                    at = :now
                where tenant_id = :tenant and mailing_id = :id and state in ('SENDING', 'LATER')""").param("id", id.value()).param("now", utc(now)).update();
    }

    /** Where a row's mail stands. */
    record Mark(
            int line,
            MailingState state,
            String code,
            String words,
            @Nullable Instant due) {

        static Mark of(int line, MailingState state) {
            return new Mark(line, state, "", "", null);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
