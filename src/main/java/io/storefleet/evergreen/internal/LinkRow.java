package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.Customer;
import io.storefleet.evergreen.EvergreenLink;
import io.storefleet.evergreen.EvergreenLink.State;
import io.storefleet.evergreen.EvergreenLinkId;
import io.storefleet.evergreen.PortalTab;
import io.storefleet.fastspring.AccountId;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.vault.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link as it is kept. */
record LinkRow(EvergreenLink shown, Sealed token) {

    static final String COLUMNS = "id, store_id, account_id, tab, token_sealed, made_by, made_at, ends_on, revoked_at,"
            + " sent, opened, passed, failed, opened_at";

    /** @param today the day (UTC) by which it is judged */
    static LinkRow of(ResultSet row, LocalDate today) throws SQLException {
        var maker = row.getObject("made_by", UUID.class);
        var ends = row.getObject("ends_on", LocalDate.class);
        var made = instant(row, "made_at");
        var customer = new Customer(
                new StoreId(row.getObject("store_id", UUID.class)), new AccountId(row.getString("account_id")));
        var shown = new EvergreenLink(
                new EvergreenLinkId(row.getObject("id", UUID.class)),
                customer,
                PortalTab.valueOf(row.getString("tab")),
                state(instant(row, "revoked_at"), ends, today),
                maker == null ? null : new MemberId(maker),
                made == null ? Instant.EPOCH : made,
                ends,
                new EvergreenLink.Counters(
                        row.getInt("sent"),
                        row.getInt("opened"),
                        row.getInt("passed"),
                        row.getInt("failed"),
                        instant(row, "opened_at")));
        return new LinkRow(shown, new Sealed(row.getBytes("token_sealed")));
    }

    private static State state(@Nullable Instant revoked, @Nullable LocalDate ends, LocalDate today) {
        if (revoked != null) {
            return State.REVOKED;
        }
        return ends != null && ends.isBefore(today) ? State.ENDED : State.LIVE;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    boolean live() {
        return shown.state() == State.LIVE;
    }
}
