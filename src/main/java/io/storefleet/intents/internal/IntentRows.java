package io.storefleet.intents.internal;

import io.storefleet.intents.IntentId;
import io.storefleet.intents.NewIntent;
import io.storefleet.intents.Target;
import io.storefleet.intents.TargetKind;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.vault.Sealed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes down the bound tenant's intents. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IntentRows {

    static final String OPEN = "state in ('SENDING', 'UNKNOWN', 'UNDECIDED')";
    private static final String OF_TARGET = " and store_id = :store and target = :target and target_id = :id";

    private final JdbcClient jdbc;
    private final IntentSettings settings;

    IntentRows(JdbcClient jdbc, IntentSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Until the end of the transaction nobody else writes down what is to be done to this object. */
    void lock(Target target) {
        sql("select pg_advisory_xact_lock(hashtextextended(cast(:tenant as text) || :key, 0))")
                .param("key", target.store() + "/" + target.kind() + "/" + target.id())
                .query((row, number) -> number)
                .single();
    }

    Optional<IntentRow> find(IntentId id) {
        return select("and id = :id")
                .param("id", id.value())
                .query(IntentRow::of)
                .optional();
    }

    /** As {@link #find(IntentId)}; nobody else writes it until the end of the transaction. */
    Optional<IntentRow> locked(IntentId id) {
        return select("and id = :id for update")
                .param("id", id.value())
                .query(IntentRow::of)
                .optional();
    }

    Optional<IntentRow> find(UUID token) {
        return select("and token = :token")
                .param("token", token)
                .query(IntentRow::of)
                .optional();
    }

    /** The one of this kind whose outcome is not known. */
    Optional<IntentRow> open(String kind, Target target) {
        return about(select("and kind = :kind and " + OPEN + OF_TARGET), target)
                .param("kind", kind)
                .query(IntentRow::of)
                .optional();
    }

    /** Newest first. */
    List<IntentRow> about(Target target, int limit) {
        return about(select(OF_TARGET + " order by id desc limit :limit"), target)
                .param("limit", limit)
                .query(IntentRow::of)
                .list();
    }

    /** Newest first. @param stores by kind of target, those whose changes are to be seen */
    List<IntentRow> list(
            Map<TargetKind, Collection<StoreId>> stores, boolean open, @Nullable IntentId before, int limit) {
        var pairs = stores.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(store -> each.getKey() + "/" + store))
                .toArray(String[]::new);
        return select("and target || '/' || store_id = any(:pairs) and (cast(:before as uuid) is null or id < :before)"
                        + (open ? " and " + OPEN : "") + " order by id desc limit :limit")
                .param("pairs", pairs)
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(IntentRow::of)
                .list();
    }

    IntentRow insert(IntentId id, NewIntent wanted, Sealed request, MemberId by, @Nullable JobId job) {
        return about(sql("""
                                insert into tenant.intent (tenant_id, id, store_id, kind, target, target_id, token, job_id,
                                    member_id, state, request, facts, before, written_at, lease_until)
                                values (:tenant, :intent, :store, :kind, :target, :id, :token, :job, :member, 'SENDING', :request,
                                    :facts::jsonb, :before::jsonb, now(), now() + make_interval(secs => :lease))
                                returning *"""), wanted.target())
                .param("intent", id.value())
                .param("kind", wanted.kind())
                .param("token", wanted.token())
                .param("job", job == null ? null : job.value())
                .param("member", by.value())
                .param("request", request.bytes())
                .param("facts", Names.write(wanted.facts()))
                .param("before", Names.write(wanted.before()))
                .param("lease", settings.lease().toSeconds())
                .query(IntentRow::of)
                .single();
    }

    private StatementSpec select(String condition) {
        return sql("select * from tenant.intent where tenant_id = :tenant " + condition);
    }

    private static StatementSpec about(StatementSpec statement, Target target) {
        return statement
                .param("store", target.store().value())
                .param("target", target.kind().name())
                .param("id", target.id());
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement).param("tenant", Tenancy.tenant().value());
    }
}
