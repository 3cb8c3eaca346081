package io.storefleet.products.internal.bulk;

import io.storefleet.intents.IntentSettled;
import io.storefleet.intents.IntentState;
import io.storefleet.jobs.Jobs;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.Tenancy;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves rows on whose outcome was not known, and their job's figures, in the transaction that takes it down; pages hear of it. */
@Component
class TableEnds {

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final TableRows rows;

    TableEnds(JdbcClient jdbc, Jobs jobs, TableRows rows) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.rows = rows;
    }

    /** What seemed not to be done may turn out to be. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void settled(IntentSettled news) {
        if (news.state().open() || news.state() == IntentState.UNDECIDED) {
            return;
        }
        var done = news.state() == IntentState.CONFIRMED;
        var code = news.state() == IntentState.ABSENT ? "product-absent" : news.code();
        jdbc.sql("""
                        update tenant.product_table_row r set state = :state, code = nullif(:code, ''), words = null
                        from tenant.product_table t
                        where r.tenant_id = :tenant and r.intent_id = :intent and r.state in ('UNKNOWN', 'REFUSED')
                          and r.state <> :state and t.tenant_id = :tenant and t.id = r.table_id
                        returning t.id, t.job_id""")
                .param("tenant", Tenancy.tenant().value())
                .param("intent", news.id().value())
                .param("state", done ? "DONE" : "REFUSED")
                .param("code", done ? "" : code)
                .query((row, number) ->
                        Map.entry(new JobId(row.getObject("job_id", UUID.class)), row.getObject("id", UUID.class)))
                .list()
                .forEach(moved -> jobs.tell(moved.getKey(), () -> rows.progress(moved.getValue())));
    }
}
