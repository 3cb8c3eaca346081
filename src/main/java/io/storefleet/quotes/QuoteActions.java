package io.storefleet.quotes;

import io.storefleet.fastspring.QuoteId;
import io.storefleet.fastspring.quotes.Quote;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.tenancy.StoreId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member can do with quotes: each needs {@code quote.edit}, and making and changing one {@code account.personal} as
 * well, since nobody writes what they cannot see.
 */
public interface QuoteActions {

    /**
     * Which change, decided how.
     *
     * @param quote null for one that is to be made
     * @param token made when the dialog opened
     * @param basis how the quote stood then
     */
    record Ask(StoreId store, @Nullable QuoteId quote, UUID token, Basis basis) {}

    /** A quote as the store tells of it now, to be changed. */
    record Standing(Quote quote, Basis basis) {

        @Override
        public String toString() {
            return "Standing[" + quote.id() + "]";
        }
    }

    /** The kinds of changes the actor may make in the store, by rights alone; asks nobody. Needs {@code quote.view}. */
    List<String> offered(StoreId store);

    /**
     * Reads it from the store for a change; needs what changing it needs.
     *
     * @throws QuoteProblem when there is none, or the store gave no usable answer
     */
    Standing standing(StoreId store, QuoteId quote);

    /** How it stands for being withdrawn. */
    Basis basis(StoreId store, QuoteId quote);

    /**
     * Does it; what came of making one tells its id as {@code quote}.
     *
     * @throws QuoteProblem when it does not fit; nothing was sent
     * @throws io.storefleet.intents.IntentProblem when the same is under way or it has changed meanwhile; nothing was sent
     */
    IntentView carryOut(Ask ask, QuoteChange change);
}
