package io.storefleet.links.internal;

import static java.util.stream.Collectors.toMap;

import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkRow;
import io.storefleet.links.LinkState;
import io.storefleet.links.OpenRow;
import io.storefleet.links.OpenRows;
import io.storefleet.mirror.Customer;
import io.storefleet.mirror.CustomerId;
import io.storefleet.tenancy.StoreId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a run page by page, opens what its asker may have, and puts beside it what the copies know. */
final class RunReader implements OpenRows {

    private final Run run;
    private final Sight sight;
    private final Set<StoreId> masked;
    private final RunParts parts;

    /** @param run what of it the asker may have. @param sight what for. @param masked stores whose buyers' addresses they may not see */
    RunReader(Run run, Sight sight, Set<StoreId> masked, RunParts parts) {
        this.run = run;
        this.sight = sight;
        this.masked = masked;
        this.parts = parts;
    }

    /** What rows are read for. */
    enum Sight {
        /** Files with links, which show persons to who may see them. */
        LINKS,
        /** Previews. */
        LOOK,
        /** Mails that go out. */
        MAIL
    }

    @Override
    public List<OpenRow> after(int line, int limit) {
        var shown = new ItemQueries.Shown(run.id(), run.stores());
        var rows = parts.queries().after(shown, LinkFilter.ALL.states(), line, Math.min(limit, PAGE));
        var ids = rows.stream()
                .map(RunReader::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var customers = customers(ids);
        return rows.stream().map(row -> open(row, customers)).toList();
    }

    private Map<CustomerId, Customer> customers(List<CustomerId> ids) {
        return switch (sight) {
            case LINKS -> parts.customers().of(ids);
            case LOOK -> parts.customers().masked(ids);
            case MAIL -> parts.customers().addressed(ids);
        };
    }

    /** A guessed account is known once its link is there; the row is then of the store where it was asked. */
    private static @Nullable CustomerId id(ItemRow row) {
        var account = row.shown().account();
        return account == null ? null : new CustomerId(row.at(), account);
    }

    private OpenRow open(ItemRow row, Map<CustomerId, Customer> customers) {
        var id = id(row);
        var customer = id == null ? null : customers.get(id);
        var plain = masked.contains(row.at()) ? Masking.of(row.shown()) : row.shown();
        if (sight != Sight.LINKS) {
            return new OpenRow(plain, row.at(), null, customer, false);
        }
        var link = parts.opened().open(run.id(), row);
        // It may have expired since the download began, or the page was drawn.
        var gone = plain.state() == LinkState.LINK && link == null;
        return new OpenRow(gone ? expired(plain) : plain, row.at(), link, customer, gone);
    }

    private static LinkRow expired(LinkRow row) {
        return new LinkRow(
                row.line(),
                row.input(),
                row.store(),
                row.account(),
                LinkState.EXPIRED,
                row.expires(),
                row.reason(),
                row.sameAs());
    }

    /** Links of our own for the rows' customers. */
    Map<CustomerId, URI> own(List<OpenRow> rows) {
        var ids = rows.stream()
                .map(ExportCells::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : parts.own().of(ids);
    }

    /** What the stores are called. */
    Map<StoreId, String> storeNames() {
        return parts.stores().labels().stream()
                .collect(toMap(label -> label.id(), label -> label.name(), (one, same) -> one));
    }
}
