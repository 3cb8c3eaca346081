package io.storefleet.lists;

import io.storefleet.lists.ListRow.RowId;
import java.util.List;
import java.util.Set;

/** Rows that something is to be done with, chosen without reading them. */
public sealed interface Selection {

    /** The key of the kind of list. */
    String kind();

    /** All that fit a query when they are read, but some. */
    record Fitting(String kind, String query, Set<RowId> but) implements Selection {
        public Fitting {
            but = Set.copyOf(but);
        }

        /** What was typed may name people. */
        @Override
        public String toString() {
            return "Fitting[" + kind + ", but " + but.size() + "]";
        }
    }

    /** These. */
    record Picked(String kind, List<RowId> rows) implements Selection {
        public Picked {
            rows = rows.stream().distinct().toList();
        }
    }
}
