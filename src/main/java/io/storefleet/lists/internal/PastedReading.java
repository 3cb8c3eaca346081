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
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private record Known(Reach reach, Map<String, List<RowId>> rows) {

        List<RowId> of(String typed) {
            return rows.getOrDefault(typed, List.of());
        }
    }

    private LiveObjects live(String kind) {
        return asking.objects().stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("objects of this kind cannot be read one by one"));
    }

    private List<PastedId> results(List<String> typed, List<String> ids, Known known, LiveObjects objects) {
        var found = new Found();
        Map<StoreId, List<String>> inStore = new LinkedHashMap<>();
        int asked = 0;
        for (var id : ids) {
            for (var row : known.of(id)) {
                if (asked++ < MOST) {
                    inStore.computeIfAbsent(row.store(), any -> new ArrayList<>())
                            .add(id);
                } else {
                    found.put(new PastedId(
                            id, Outcome.NOT_ASKED, row, known.reach().name(row.store()), null));
                }
            }
        }
        inStore.forEach((store, here) -> ask(store, here, known, objects, found));
        var unknown = ids.stream().filter(id -> known.of(id).isEmpty()).toList();
        boolean few = known.reach().stores().size() <= MOST_STORES;
        if (few) {
            askAround(unknown, known, objects, found);
        }
        return typed.stream()
                .flatMap(each -> found.of(
                        each,
                        () -> none(
                                each, ids.contains(each), few || !known.of(each).isEmpty())))
                .toList();
    }

    /** What became of each, by what was pasted: in every store whose copy has it. */
    private static final class Found {

        private final Map<String, List<PastedId>> results = new HashMap<>();

        void put(PastedId result) {
            results.computeIfAbsent(result.typed(), any -> new ArrayList<>()).add(result);
        }

        /** Of what no copy has, one store says enough: that it has it, else that one of them gave no answer. */
        void putOne(PastedId result) {
            if (result.outcome() == Outcome.FOUND || !results.containsKey(result.typed())) {
                results.put(result.typed(), new ArrayList<>(List.of(result)));
            }
        }

        boolean has(String typed) {
            return results.getOrDefault(typed, List.of()).stream().anyMatch(each -> each.outcome() == Outcome.FOUND);
        }

        Stream<PastedId> of(String typed, Supplier<PastedId> otherwise) {
            return results.containsKey(typed) ? results.get(typed).stream() : Stream.of(otherwise.get());
        }
    }

    private static PastedId none(String typed, boolean isId, boolean asked) {
        var outcome = !isId ? Outcome.NO_ID : asked ? Outcome.NOT_FOUND : Outcome.NOT_ASKED;
        return new PastedId(typed, outcome, null, "", null);
    }

    /** Each store is asked only for what none before it had. */
    private void askAround(List<String> unknown, Known known, LiveObjects objects, Found found) {
        for (var store : known.reach().stores()) {
            var left = unknown.stream().filter(id -> !found.has(id)).toList();
            if (!left.isEmpty()) {
                ask(store, left, known, objects, found);
            }
        }
    }

    private void ask(StoreId store, List<String> typed, Known known, LiveObjects objects, Found found) {
        Map<String, String> typedOf = new LinkedHashMap<>();
        typed.forEach(each -> typedOf.putIfAbsent(id(each, store, known), each));
        var name = known.reach().name(store);
        Consumer<PastedId> tell = result -> {
            if (known.of(result.typed()).isEmpty()) {
                found.putOne(result);
            } else {
                found.put(result);
            }
        };
        try {
            var client = asking.clients().client(store).with(CallOptions.person());
            for (var result : objects.read(client, List.copyOf(typedOf.keySet()))) {
                var each = typedOf.getOrDefault(result.id(), result.id());
                if (result instanceof ItemResult.Success<LiveObjects.Live>(var id, var live)) {
                    tell.accept(new PastedId(each, Outcome.FOUND, new RowId(store, id), name, live));
                }
            }
        } catch (FastSpringException | NothingHereException silent) {
            typed.forEach(each -> tell.accept(new PastedId(each, Outcome.FAILED, null, name, null)));
        }
    }

    private static String id(String typed, StoreId store, Known known) {
        return known.of(typed).stream()
                .filter(row -> row.store().equals(store))
                .map(RowId::id)
                .findFirst()
                .orElse(typed);
    }
}
