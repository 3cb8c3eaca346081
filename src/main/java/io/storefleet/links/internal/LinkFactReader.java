package io.storefleet.links.internal;

import io.storefleet.fastspring.AccountId;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkFacts;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which runs made links of an account. */
@Service
class LinkFactReader implements LinkFacts {

    private static final int LARGEST_PAGE = 200;

    private final Access access;
    private final JdbcClient jdbc;

    LinkFactReader(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Made> ofAccount(StoreId store, AccountId account, @Nullable Made after, int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page holds 1 to " + LARGEST_PAGE + " links");
        }
        if (!access.reads(store)) {
            return List.of();
        }
        var query = jdbc.sql("""
                        select i.batch_id, i.line, i.asked_at, b.created_by
                        from tenant.link_item i
                        join tenant.link_batch b on b.tenant_id = :tenant and b.id = i.batch_id
                        where i.tenant_id = :tenant and i.store_id = :store and i.account_id = :account
                          and i.state in ('LINK', 'EXPIRED') and i.asked_at is not null
                        """ + (after == null ? "" : "and (i.asked_at, i.batch_id, i.line) < (:at, :run, :line)")
                        + " order by i.asked_at desc, i.batch_id desc, i.line desc limit :limit")
                .param("tenant", Tenancy.tenant().value())
                .param("store", store.value())
                .param("account", account.value())
                .param("limit", limit);
        if (after != null) {
            query = query.param("at", after.at().atOffset(ZoneOffset.UTC))
                    .param("run", after.run().value())
                    .param("line", after.line());
        }
        return query.query((row, number) -> made(row)).list();
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                new LinkBatchId(row.getObject("batch_id", UUID.class)),
                row.getInt("line"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                new MemberId(row.getObject("created_by", UUID.class)));
    }
}
