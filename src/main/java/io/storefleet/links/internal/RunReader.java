package io.storefleet.links.internal;

import static java.util.stream.Collectors.toMap;

import io.storefleet.fastspring.SecretUrl;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.links.OpenRow;
import io.storefleet.links.OpenRows;
import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a run page by page, opens what its asker may have, and puts beside it what the copies know. */
final class RunReader implements OpenRows {

    /** Why a row of a store comes without its link. */
    static final LinkReason NOT_PERMITTED = LinkReason.of("not-permitted");

    private final BatchRow batch;
    private final OpenShares shares;
    private final RunParts parts;

    /** @param shares in which stores links may be opened and inputs seen whole */
    RunReader(BatchRow batch, OpenShares shares, RunParts parts) {
        this.batch = batch;
        this.shares = shares;
        this.parts = parts;
    }

    @Override
    public List<OpenRow> after(int line, int limit) {
        var rows = parts.queries().after(batch.id(), LinkFilter.ALL.states(), line, Math.min(limit, PAGE));
        var customers = parts.customers().of(ids(rows).toList());
        return rows.stream().map(row -> open(row, customers)).toList();
    }

    private Stream<CustomerId> ids(List<ItemRow> rows) {
        return rows.stream().map(this::id).filter(Objects::nonNull).distinct();
    }

    private @Nullable CustomerId id(ItemRow row) {
        var account = row.shown().account();
        var store = store();
        return account == null ? null : new CustomerId(store, account);
    }

    private StoreId store() {
        return batch.store();
    }

    private OpenRow open(ItemRow row, Map<CustomerId, Customer> customers) {
        var store = store();
        var id = id(row);
        var link = shares.links().test(store) ? link(row) : null;
        return new OpenRow(shown(row, store, link), store, link, id == null ? null : customers.get(id));
    }

    private @Nullable SecretUrl link(ItemRow row) {
        var sealed = row.sealed();
        return sealed == null || row.over(parts.clock().instant())
                ? null
                : parts.seals().open(batch.id(), row.line(), sealed);
    }

    /** A link that ended since the sweep says so; one that may not be opened says why it is not there. */
    private LinkRow shown(ItemRow row, StoreId store, @Nullable SecretUrl link) {
        var plain = shares.personal().test(store) ? row.shown() : Masking.of(row.shown());
        if (plain.state() != LinkState.LINK || link != null || !shares.opens()) {
            return plain;
        }
        var over = row.over(parts.clock().instant());
        return new LinkRow(
                plain.line(),
                plain.input(),
                plain.account(),
                over ? LinkState.EXPIRED : plain.state(),
                plain.expires(),
                over ? plain.reason() : NOT_PERMITTED,
                plain.sameAs());
    }

    /** What the names of the stores are. */
    Map<StoreId, String> storeNames() {
        return parts.stores().labels().stream()
                .collect(toMap(label -> label.id(), label -> label.name(), (one, same) -> one));
    }
}
