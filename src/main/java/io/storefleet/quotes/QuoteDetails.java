package io.storefleet.quotes;

import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.SecretUrl;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.Map;

/**
 * Quotes as their stores tell of them now; nothing copies them. All methods need {@code quote.view}, and throw {@link
 * io.storefleet.team.NothingHereException} where no grant reaches the store and {@link
 * io.storefleet.fastspring.FastSpringException} when the store gives no usable answer. Not inside a transaction.
 */
public interface QuoteDetails {

    /**
     * The quotes that fit, latest first, by one call; without those for people who were erased from the store's copy.
     *
     * @throws io.storefleet.team.RightRefusedException for a search that asks for somebody, without {@code
     *     account.personal}
     */
    List<QuoteSummary> list(StoreId store, QuoteSearch search);

    /** One quote, by one call. @throws io.storefleet.team.NothingHereException when the store has none of this id */
    QuoteDetail find(StoreId store, QuoteId id);

    /**
     * The address of the quote's page. Whoever opens it can accept in the recipient's name, so that it needs {@code
     * quote.edit}, and is on record before it is given out.
     */
    SecretUrl page(StoreId store, QuoteId id);

    /** What can be quoted, by path, as far as the copy knows. */
    Map<String, String> products(StoreId store);
}
