package io.storefleet.products;

import io.storefleet.fastspring.ProductPath;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a member can do to a product; all of it needs {@code product.edit}. Each change is decided from the product as the
 * store tells of it at that moment, checked, written down and sent once.
 */
public interface ProductActions {

    /**
     * Which change, decided how.
     *
     * @param token made when the dialog opened, or of a job and its row
     * @param basis how the product stood then
     */
    record Ask(StoreId store, ProductPath product, UUID token, Basis basis) {}

    /**
     * A product as the store tells of it now, with what was changed from here in the last minutes: the service may still show
     * what was before.
     *
     * @param fields by name; see {@link ProductField}
     * @param settling whether something was changed from here in the last minutes
     */
    record Standing(SortedMap<String, String> fields, Basis basis, boolean settling) {

        public Standing {
            fields = new TreeMap<>(fields);
        }
    }

    /** Whether the actor may change products of the store, so that a page offers it. */
    boolean permitted(StoreId store);

    /** How a product that is not there yet stands. */
    Basis basis(StoreId store, ProductPath product);

    /**
     * Reads all but the offers from the store.
     *
     * @throws ProductProblem when there is none, or the store gave no usable answer
     */
    Standing standing(StoreId store, ProductPath product);

    /** Reads the offers from the store; throws as {@link #standing} does. */
    Standing offers(StoreId store, ProductPath product);

    /**
     * Does it.
     *
     * @throws ProductProblem when it does not fit the product as it is; nothing was sent
     * @throws io.storefleet.intents.IntentProblem when something is under way or it has changed meanwhile; nothing was sent
     */
    IntentView carryOut(Ask ask, ProductChange change);

    /**
     * As {@link #carryOut(Ask, ProductChange)} for a row of a job, which waits behind people.
     *
     * @throws io.storefleet.fastspring.FastSpringException what the store answered when it could not be read; nothing was sent
     */
    IntentView carryOut(Ask ask, ProductChange change, JobId job);
}
