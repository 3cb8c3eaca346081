package io.storefleet.lists.internal;

import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListFilter;
import io.storefleet.lists.ListKind;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.ListRule;
import io.storefleet.lists.ListSight;
import io.storefleet.lists.ListTotals;
import io.storefleet.lists.Lists;
import io.storefleet.lists.Selection;
import io.storefleet.store.StoreLabels.Label;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists over the mirror: reads the query, decides where it looks, asks the tables. */
@Service
class MirrorLists implements Lists {

    private static final int MOST = 1_000;

    private final Kinds kinds;
    private final Reaches reaches;
    private final Pages pages;
    private final Counting counting;
    private final Clock clock;

    MirrorLists(Kinds kinds, Reaches reaches, Pages pages, Counting counting, Clock clock) {
        this.kinds = kinds;
        this.reaches = reaches;
        this.pages = pages;
        this.counting = counting;
        this.clock = clock;
    }

    /** What is asked of a list beside its rows. */
    @org.springframework.stereotype.Component
    record Counting(Totalling totals, Selecting selecting, Sights sights) {}

    @Override
    public ListKind kind(String kind) {
        return kinds.of(kind);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListRow> page(ListRequest request, @Nullable ListRow after, int limit) {
        var query = query(request.kind(), request.query());
        var columns = columns(query.kind(), request.columns());
        var orderedBy = orderedBy(query.kind(), request);
        var asked = new Pages.Asked(query, columns, orderedBy, request.order(), reaches.of(query, null), today());
        return pages.after(asked, after, Math.clamp(limit, 1, MOST));
    }

    static ListColumn orderedBy(ListKind kind, ListRequest request) {
        return kind.column(request.order().column())
                .filter(ListColumn::sortable)
                .orElseThrow(() -> new IllegalArgumentException("lists cannot be ordered by this column"));
    }

    static List<ListColumn> columns(ListKind kind, List<String> keys) {
        return keys.stream()
                .distinct()
                .map(kind::column)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public ListTotals totals(String kind, String query) {
        var asked = query(kind, query);
        return counting.totals().of(asked, reaches.of(asked, null));
    }

    @Override
    @Transactional(readOnly = true)
    public ListSight sight(String kind, String query) {
        var asked = query(kind, query);
        return counting.sights().of(asked.kind(), reaches.of(asked, null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> proposals(String kind, String field) {
        return kinds.of(kind)
                .filter(field)
                .map(filter -> proposals(kind, filter))
                .orElse(List.of());
    }

    private List<String> proposals(String kind, ListFilter filter) {
        return switch (filter.rule()) {
            case ListRule.InStore _ ->
                reaches.visible(kinds.of(kind)).stream()
                        .map(Label::name)
                        .sorted()
                        .toList();
            case ListRule.InTaggedStore _ ->
                reaches.visible(kinds.of(kind)).stream()
                        .flatMap(label -> label.tags().stream())
                        .distinct()
                        .sorted()
                        .toList();
            default -> filter.choices();
        };
    }

    @Override
    @Transactional(readOnly = true)
    public List<RowId> ids(Selection selection, @Nullable RowId after, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        return switch (selection) {
            case Selection.Fitting(var kind, var text, var but) -> {
                var query = query(kind, text);
                yield counting.selecting().fitting(query, reaches.of(query, null), but, today(), after, most);
            }
            case Selection.Picked(var kind, var rows) -> {
                var anything = query(kind, "");
                yield counting.selecting().picked(anything, reaches.of(anything, null), rows, after, most);
            }
        };
    }

    private ListQuery query(String kind, String text) {
        return ListQuery.parse(kinds.of(kind), text);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
