package io.storefleet.products;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes many products of a store by one table: compared with the store first, then carried out row by row by a job. */
public interface ProductTables {

    /** The most products of one table. */
    int MOST = 2_000;

    /**
     * A line of a table.
     *
     * @param values by name; an empty one is taken away, what is not named stays
     */
    record Line(int number, ProductPath product, SortedMap<String, String> values) {

        public Line {
            values = new TreeMap<>(values);
        }
    }

    /** What a line would do. */
    enum Effect {
        NEW,
        CHANGED,
        UNCHANGED,
        WRONG
    }

    /**
     * A line compared with the store.
     *
     * @param changes what would be another value, by name
     * @param before what is there in these fields
     * @param problem why it cannot be done; null when it can
     */
    record Compared(
            int number,
            ProductPath product,
            Effect effect,
            SortedMap<String, String> changes,
            SortedMap<String, String> before,
            @Nullable ProductProblem problem) {

        public Compared {
            changes = new TreeMap<>(changes);
            before = new TreeMap<>(before);
        }
    }

    /** A table that was begun. */
    record Begun(UUID id, StoreId store, JobId job, Instant at) {}

    /**
     * A row of a table and what became of it.
     *
     * @param state a lower-case word: waiting, done, unchanged, refused, unknown, failed or cancelled
     * @param code why it did not end well; empty when it did
     * @param words the service's text beside it; may be empty
     * @param intent the change that was written down for it; null when none was
     */
    record Row(
            int number,
            String product,
            String state,
            String code,
            String words,
            @Nullable UUID intent) {}

    /**
     * What the lines would do, by the products as the store tells of them now; changes nothing. Needs {@code product.edit}.
     *
     * @throws ProductProblem when the store gives no usable answer
     */
    List<Compared> compare(StoreId store, List<Line> lines);

    /**
     * Starts a job that does what these lines would, in their order, with the rights its starter has then. Needs {@code
     * product.edit}. Lines that change nothing are left out; a line whose product was changed meanwhile is not carried out.
     *
     * @param title of the job; no personal data
     * @throws IllegalArgumentException for no line that would do something, or more than {@link #MOST}
     */
    Begun start(StoreId store, List<Compared> lines, String title);

    /** Needs {@code product.view} in its store. */
    Begun get(UUID table);

    /** The table whose job it is, where the actor may see it. */
    Optional<Begun> ofJob(UUID job);

    /**
     * What was not done of a table whose job has ended, as lines to be compared anew; without those of which nobody knows.
     * Needs {@code product.edit} in its store.
     */
    List<Line> left(UUID table);

    /** Its rows in their order; needs {@code product.view} in its store. @param limit 1 to 500 */
    List<Row> rows(UUID table, int after, int limit);
}
