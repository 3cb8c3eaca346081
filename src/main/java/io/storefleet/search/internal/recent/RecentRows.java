package io.storefleet.search.internal.recent;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.search.RecentThings;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of tenant.recent_thing. */
@Component
class RecentRows {

    private final JdbcClient jdbc;

    RecentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which object it is. */
    record Key(ObjectKind kind, StoreId store, String id) {}

    /** Puts it first and forgets what is one too many. */
    @Transactional
    void put(MemberId member, Key thing) {
        jdbc.sql("""
                        insert into tenant.recent_thing (tenant_id, member_id, store_id, kind, object_id, opened_at)
                        values (:tenant, :member, :store, :kind, :id, clock_timestamp())
                        on conflict (tenant_id, member_id, store_id, kind, object_id)
                        do update set opened_at = excluded.opened_at""")
                .param("tenant", Tenancy.tenant().value())
                .param("member", member.value())
                .param("store", thing.store().value())
                .param("kind", thing.kind().name())
                .param("id", thing.id())
                .update();
        jdbc.sql("""
                        delete from tenant.recent_thing
                        where tenant_id = :tenant and member_id = :member and opened_at < (
                            select opened_at from tenant.recent_thing
                            where tenant_id = :tenant and member_id = :member
                            order by opened_at desc offset :last limit 1)""")
                .param("tenant", Tenancy.tenant().value())
                .param("member", member.value())
                .param("last", RecentThings.MOST - 1)
                .update();
    }

    @Transactional(readOnly = true)
    List<Key> latest(MemberId member) {
        return jdbc.sql("""
                        select kind, store_id, object_id from tenant.recent_thing
                        where tenant_id = :tenant and member_id = :member
                        order by opened_at desc limit :most""")
                .param("tenant", Tenancy.tenant().value())
                .param("member", member.value())
                .param("most", RecentThings.MOST)
                .query(RecentRows::key)
                .list();
    }

    @Transactional
    void forget(StoreId store) {
        jdbc.sql("delete from tenant.recent_thing where tenant_id = :tenant and store_id = :store")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .update();
    }

    private static Key key(ResultSet row, int number) throws SQLException {
        return new Key(
                ObjectKind.valueOf(row.getString("kind")),
                new StoreId(row.getObject("store_id", UUID.class)),
                row.getString("object_id"));
    }
}
