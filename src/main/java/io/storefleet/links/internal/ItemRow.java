package io.storefleet.links.internal;

import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of tenant.link_item: what may be shown, the sealed link, how often it was asked in vain.
 *
 * @param at the store where it is asked
 * @param sought whether the run's stores are asked one after the other
 */
record ItemRow(LinkRow shown, @Nullable Sealed sealed, int attempts, StoreId at, boolean sought) {

    static ItemRow of(ResultSet row, int number) throws SQLException {
        var sealed = row.getBytes("sealed");
        var at = new StoreId(row.getObject("store_id", UUID.class));
        var sought = row.getBoolean("sought");
        return new ItemRow(
                shown(row, sought ? null : at),
                sealed == null ? null : new Sealed(sealed),
                row.getInt("attempts"),
                at,
                sought);
    }

    private static LinkRow shown(ResultSet row, @Nullable StoreId store) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        var reason = row.getString("reason");
        return new LinkRow(
                row.getInt("line"),
                row.getString("input"),
                store,
                row.getString("account_id"),
                LinkState.valueOf(row.getString("state")),
                expires == null ? null : expires.toInstant(),
                reason == null ? null : new LinkReason(reason, Objects.requireNonNullElse(row.getString("words"), "")),
                row.getObject("same_as", Integer.class));
    }

    /** Whether the link is over, destroyed or not yet. */
    boolean over(Instant now) {
        var expires = shown.expires();
        return expires != null && !expires.isAfter(now);
    }

    int line() {
        return shown.line();
    }

    String input() {
        return shown.input();
    }
}
