package io.storefleet.lists.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.LiveObjects;
import io.storefleet.lists.PastedId;
import io.storefleet.lists.PastedId.Outcome;
import io.storefleet.lists.PastedIds;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds pasted ids in the copies, then reads them from their stores. */
@Service
class PastedReading implements PastedIds {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** So many stores are asked for what no copy has. */
    private static final int MOST_STORES = 10;

    private final Kinds kinds;
    private final Reaches reaches;
    private final PastedRows rows;
    private final Asking asking;
    private final TransactionTemplate transaction;

    PastedReading(Kinds kinds, Reaches reaches, PastedRows rows, Asking asking, TransactionTemplate transaction) {
        this.kinds = kinds;
        this.reaches = reaches;
        this.rows = rows;
        this.asking = asking;
        this.transaction = transaction;
    }

    /** Who reads objects, and of whom. */
    @org.springframework.stereotype.Component
    record Asking(List<LiveObjects> objects, StoreClients clients) {}

    @Override
    public boolean offered(String kind) {
        return asking.objects().stream().anyMatch(each -> each.kind().equals(kind));
    }

    @Override
    public List<PastedId> read(String kind, String text, String query) {
        var typed = BETWEEN.splitAsStream(text.strip())
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (typed.size() > MOST) {
            throw new TooManyException();
        }
        var asked = ListQuery.parse(kinds.of(kind), query);
        var ids = typed.stream().filter(each -> ID.matcher(each).matches()).toList();
        var known = transaction.execute(status -> new Known(
                reaches.of(asked, null),
                rows.find(asked.kind(), reaches.of(new ListQuery(asked.kind(), List.of()), null), ids)));
        return known == null ? List.of() : results(typed, ids, known, live(kind));
    }

    /** @param reach the stores of the query. @param rows what the copies have, by what was pasted */
    private record Known(Reach reach, Map<String, RowId> rows) {}

    private LiveObjects live(String kind) {
        return asking.objects().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("objects of this kind cannot be read one by one"));
    }

    private List<PastedId> results(List<String> typed, List<String> ids, Known known, LiveObjects objects) {
        Map<String, PastedId> found = new HashMap<>();
        Map<StoreId, List<String>> inStore = new LinkedHashMap<>();
        for (var id : ids) {
            var row = known.rows().get(id);
            if (row != null) {
                inStore.computeIfAbsent(row.store(), any -> new ArrayList<>()).add(id);
            }
        }
        inStore.forEach((store, here) -> ask(store, here, known, objects, found));
        var unknown = ids.stream().filter(id -> !known.rows().containsKey(id)).toList();
        boolean few = known.reach().stores().size() <= MOST_STORES;
        if (few) {
            askAround(unknown, known, objects, found);
        }
        return typed.stream()
                .map(each -> found.getOrDefault(
                        each, none(each, ids.contains(each), few || known.rows().containsKey(each))))
                .toList();
    }

    private static PastedId none(String typed, boolean isId, boolean asked) {
        var outcome = !isId ? Outcome.NO_ID : asked ? Outcome.NOT_FOUND : Outcome.NOT_ASKED;
        return new PastedId(typed, outcome, null, "", null);
    }

    /** Each store is asked only for what none before it had. */
    private void askAround(List<String> unknown, Known known, LiveObjects objects, Map<String, PastedId> found) {
        for (var store : known.reach().stores()) {
            var left = unknown.stream().filter(id -> !isFound(found.get(id))).toList();
            if (!left.isEmpty()) {
                ask(store, left, known, objects, found);
            }
        }
    }

    private static boolean isFound(@org.jspecify.annotations.Nullable PastedId id) {
        return id != null && id.outcome() == Outcome.FOUND;
    }

    private void ask(StoreId store, List<String> typed, Known known, LiveObjects objects, Map<String, PastedId> found) {
        Map<String, String> typedOf = new LinkedHashMap<>();
        typed.forEach(each -> typedOf.putIfAbsent(id(each, known), each));
        var name = known.reach().name(store);
        try {
            var client = asking.clients().client(store).with(CallOptions.person());
            for (var result : objects.read(client, List.copyOf(typedOf.keySet()))) {
                var each = typedOf.getOrDefault(result.id(), result.id());
                if (result instanceof ItemResult.Success<LiveObjects.Live>(var id, var live)) {
                    found.put(each, new PastedId(each, Outcome.FOUND, new RowId(store, id), name, live));
                }
            }
        } catch (FastSpringException | NothingHereException silent) {
            typed.stream()
                    .filter(each -> !isFound(found.get(each)))
                    .forEach(each -> found.put(each, new PastedId(each, Outcome.FAILED, null, name, null)));
        }
    }

    private static String id(String typed, Known known) {
        var row = known.rows().get(typed);
        return row == null ? typed : row.id();
    }
}
