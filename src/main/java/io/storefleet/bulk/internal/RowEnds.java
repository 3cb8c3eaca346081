package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.fastspring.AccountId;
import io.storefleet.intents.IntentId;
import io.storefleet.intents.IntentSettled;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.jobs.Jobs;
import io.storefleet.mirror.PersonErased;
import io.storefleet.tenancy.StoreId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes how rows end, inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RowEnds {

    private static final String ABSENT = "absent";

    private final Tallied tallied;
    private final Runs runs;
    private final Jobs jobs;

    RowEnds(Tallied tallied, Runs runs, Jobs jobs) {
        this.tallied = tallied;
        this.runs = runs;
        this.jobs = jobs;
    }

    /** How a row ends. @param code empty where no reason is needed */
    record End(
            BulkState state,
            String code,
            String detail,
            @Nullable IntentId intent) {

        static End refused(String code, String detail) {
            return new End(BulkState.REFUSED, code, detail, null);
        }

        static End of(IntentView intent) {
            return of(
                    intent.id(),
                    intent.state(),
                    intent.told().code(),
                    intent.told().words());
        }

        private static End of(IntentId id, IntentState state, String code, String words) {
            return switch (state) {
                case CONFIRMED -> new End(BulkState.DONE, "", "", id);
                case REJECTED -> new End(BulkState.REFUSED, code, words, id);
                case ABSENT -> new End(BulkState.REFUSED, ABSENT, "", id);
                case SENDING, UNKNOWN, UNDECIDED -> new End(BulkState.CHECKING, "", "", id);
            };
        }
    }

    /** With those the same call was for. */
    void end(Todo row, End how) {
        tallied.update("""
                update tenant.bulk_row set state = :state, reason = nullif(:code, ''), detail = nullif(:detail, ''),
                    intent_id = :intent, ended_at = now()
                where tenant_id = :tenant and run_id = :run and (line = :line or lead = :line) and state = 'WAITING'""", values(how).addValue("run", row.run().value()).addValue("line", row.line()));
    }

    /** Inside the transaction that ends a part: what waits is not done any more. */
    void skip(BulkRunId run, StoreId store, String reason) {
        tallied.update(
                """
                update tenant.bulk_row set state = 'SKIPPED', reason = :reason, ended_at = now()
                where tenant_id = :tenant and run_id = :run and store_id = :store and state = 'WAITING'""",
                new MapSqlParameterSource("run", run.value())
                        .addValue("store", store.value())
                        .addValue("reason", reason));
    }

    /** A change of a row is known now, or known otherwise than it seemed; pages hear of it also when the job has ended. */
    @EventListener
    void settled(IntentSettled news) {
        var how = End.of(news.id(), news.state(), news.code(), "");
        if (how.state() == BulkState.CHECKING) {
            return;
        }
        int moved = tallied.update("""
                update tenant.bulk_row set state = :state, reason = nullif(:code, ''), detail = nullif(:detail, '')
                where tenant_id = :tenant and intent_id = :intent and state in ('CHECKING', 'REFUSED')
                  and (state, coalesce(reason, '')) <> (:state, :code)""", values(how));
        if (moved > 0) {
            runs.jobOf(news.id()).ifPresent(jobs::tell);
        }
    }

    /** What was asked for an erased person goes with them, and so does which row was theirs. */
    @EventListener
    void erased(PersonErased news) {
        tallied.update(
                """
                update tenant.bulk_row
                set own = null, input = null, object_id = null,
                    reason = case when state = 'WAITING' then 'erased' else reason end,
                    state = case when state = 'WAITING' then 'SKIPPED' else state end
                where tenant_id = :tenant and store_id = :store and object_id = any (:accounts)""",
                new MapSqlParameterSource("store", news.store().value())
                        .addValue(
                                "accounts",
                                news.accounts().stream().map(AccountId::value).toArray(String[]::new)));
    }

    private static MapSqlParameterSource values(End how) {
        var intent = how.intent();
        return new MapSqlParameterSource("state", how.state().name())
                .addValue("code", how.code())
                .addValue("detail", cut(how.detail()))
                .addValue("intent", intent == null ? null : intent.value());
    }

    private static String cut(String text) {
        return text.length() > 255 ? text.substring(0, 254) + "…" : text;
    }
}
