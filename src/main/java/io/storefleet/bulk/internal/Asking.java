package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkAction;
import io.storefleet.bulk.BulkLive;
import io.storefleet.bulk.BulkLive.Thing;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkProblem.Kind;
import io.storefleet.bulk.BulkRequest;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.tenancy.StoreId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks stores about things that no copy holds, outside any transaction: each store once. */
@Component
class Asking {

    /** What each store told. */
    Map<StoreId, List<Thing>> about(BulkAction action, Collection<StoreId> stores, Map<StoreId, String> visible) {
        var live = action.live();
        var told = new HashMap<StoreId, List<Thing>>();
        if (live != null) {
            stores.stream()
                    .filter(visible::containsKey)
                    .forEach(store -> told.put(store, read(live, store, visible.getOrDefault(store, ""))));
        }
        return told;
    }

    private static List<Thing> read(BulkLive live, StoreId store, String name) {
        try {
            return live.read(store);
        } catch (FastSpringException.Interrupted over) {
            throw over;
        } catch (FastSpringException unread) {
            throw new BulkProblem(Kind.NOT_READ, name);
        }
    }

    /** Which stores may have what is named. */
    static Set<StoreId> stores(BulkAction action, BulkRequest request, Map<StoreId, String> visible) {
        return switch (request.source()) {
            case BulkRequest.Chosen(var selection) ->
                picked(selection, visible.keySet()::contains).stream()
                        .map(RowId::store)
                        .collect(Collectors.toSet());
            case BulkRequest.Lines(var text) -> {
                var named = new HashSet<StoreId>();
                new LineReader(action, request.request(), Preparing.names(visible), line -> {
                            if (line.problem() == null && line.store() != null) {
                                named.add(line.store());
                            } else if (line.problem() == null) {
                                named.addAll(visible.keySet());
                            }
                        })
                        .read(text);
                yield named;
            }
        };
    }

    /** Rows that a person picked; what no copy holds has no filter. */
    static List<RowId> picked(Selection selection, Predicate<StoreId> visible) {
        if (!(selection instanceof Selection.Picked picked)) {
            throw new IllegalArgumentException("no filter finds " + selection.kind());
        }
        return picked.rows().stream().filter(row -> visible.test(row.store())).toList();
    }
}
